package outside.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Text ↔ JSON.
final class Json {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /// An object with its keys in this order.
    static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A JSON object, or [Invalid] with what is wrong and where.
    static JsonNode readObject(byte[] text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || !node.isObject()) {
                throw new Invalid("body", shortened(text), "a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            int line = e.getLocation().getLineNr();
            throw new Invalid("body", shortened(text), "JSON, but line " + line + " is not");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An object with one field.
    static JsonNode node(String field, JsonNode value) {
        return MAPPER.createObjectNode().set(field, value);
    }

    /// A value as it stands in an environment variable: JSON where it is JSON, else the text.
    static JsonNode readValue(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? MAPPER.getNodeFactory().textNode(text) : node;
        } catch (JsonProcessingException e) {
            return MAPPER.getNodeFactory().textNode(text);
        }
    }

    /// Never a whole body: it may hold a card.
    private static String shortened(byte[] text) {
        return text.length + " bytes";
    }
}
