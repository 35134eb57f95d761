package outside.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/// Reads the fields of a JSON object, or throws [Invalid].
///
/// @param path where the object stands in the body, for messages: `card.`, or empty
record Fields(JsonNode object, String path) {

    static final int TEXT_MAX = 200;

    private static final int SHOWN_MAX = 60;

    static Fields of(byte[] body) {
        return new Fields(Json.readObject(body), "");
    }

    /// 1 to [#TEXT_MAX] characters.
    String text(String name) {
        return text(name, TEXT_MAX);
    }

    String text(String name, int lengthMax) {
        JsonNode node = object.path(name);
        if (!node.isTextual()
                || node.textValue().isBlank()
                || node.textValue().length() > lengthMax) {
            throw new Invalid(
                    path + name, shown(node), "a text of 1 to " + lengthMax + " characters");
        }
        return node.textValue();
    }

    /// Never shows the value, as it may be secret.
    String secret(String name, Pattern pattern, String allowed) {
        JsonNode node = object.path(name);
        if (!node.isTextual() || !pattern.matcher(node.textValue()).matches()) {
            throw new Invalid(path + name, node.isMissingNode() ? "missing" : "(hidden)", allowed);
        }
        return node.textValue();
    }

    long whole(String name, long min, long max) {
        JsonNode node = object.path(name);
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < min
                || node.longValue() > max) {
            throw new Invalid(
                    path + name, shown(node), "a whole number from %d to %d".formatted(min, max));
        }
        return node.longValue();
    }

    Fields object(String name) {
        JsonNode node = object.path(name);
        if (!node.isObject()) {
            throw new Invalid(
                    path + name, node.isMissingNode() ? "missing" : "(hidden)", "an object");
        }
        return new Fields(node, path + name + ".");
    }

    static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "missing";
        }
        return shown(node.toString());
    }

    static String shown(String value) {
        return value.length() <= SHOWN_MAX ? value : value.substring(0, SHOWN_MAX) + "…";
    }
}
