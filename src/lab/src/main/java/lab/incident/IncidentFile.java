package lab.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Reads incident.yaml. The JSON Schema beside this class is the authority: a key, a source or a
/// value that it does not know is an error that names file, line and key.
public final class IncidentFile {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonNodeReader NODES =
            JsonNodeReader.builder().yamlMapper(YAML).locationAware().build();
    private static final JsonSchema SCHEMA = schema();

    private IncidentFile() {}

    /// @param name how errors call the file, e.g. its path
    public static Incident parse(String name, String yaml) {
        JsonNode root;
        try {
            YAML.readTree(yaml);
            root = NODES.readTree(yaml, InputFormat.YAML);
        } catch (IOException e) {
            throw new InvalidIncident(name + where(e) + ": not YAML: " + firstLine(e));
        }
        List<String> errors = errors(name, root);
        if (!errors.isEmpty()) {
            throw new InvalidIncident(String.join("\n", errors));
        }
        return new IncidentReader(root).incident();
    }

    private static List<String> errors(String name, JsonNode root) {
        List<ValidationMessage> found = new ArrayList<>(SCHEMA.validate(root));
        // Under oneOf every alternative complains that its own key is missing; the parent's message
        // says it all.
        found.removeIf(message -> path(message).matches(".*/oneOf/\\d+/required$"));
        // Where the source is not exactly one, the keys of its schema count as not evaluated: they
        // are not unknown.
        found.removeIf(
                message -> isUnknownKey(message) && sources().contains(message.getProperty()));
        found.sort(Comparator.comparingInt(IncidentFile::line));
        return found.stream().map(message -> describe(name, message)).distinct().toList();
    }

    private static String describe(String name, ValidationMessage message) {
        String key = message.getInstanceLocation().toString().replaceFirst("^[/$.]+", "");
        String what =
                switch (message.getType()) {
                    case "oneOf" -> oneOf(message);
                    case "additionalProperties", "unevaluatedProperties" ->
                            "unknown key '" + message.getProperty() + "'";
                    default -> value(message) + message.getMessage().replaceFirst("^[^:]*: ", "");
                };
        return name
                + ":"
                + line(message)
                + ": "
                + (key.isEmpty() ? "" : key.replace('/', '.') + ": ")
                + what;
    }

    private static String value(ValidationMessage message) {
        JsonNode node = message.getInstanceNode();
        return node != null && node.isValueNode() ? "'" + node.asText() + "' " : "";
    }

    private static boolean isUnknownKey(ValidationMessage message) {
        return message.getType().equals("unevaluatedProperties")
                || message.getType().equals("additionalProperties");
    }

    private static String path(ValidationMessage message) {
        return message.getEvaluationPath().toString();
    }

    private static String oneOf(ValidationMessage message) {
        boolean bound = path(message).contains("checks/items/oneOf");
        return bound
                ? "give either 'holds' or 'equals'"
                : "give exactly one source out of " + String.join(", ", sources());
    }

    private static List<String> sources() {
        List<String> names = new ArrayList<>();
        SCHEMA.getSchemaNode()
                .at("/$defs/source/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        names.remove("take");
        return names;
    }

    private static int line(ValidationMessage message) {
        JsonNode node = message.getInstanceNode();
        String property = message.getProperty();
        JsonNode child = property == null || node == null ? null : node.get(property);
        var location = JsonNodes.tokenLocationOf(child == null ? node : child);
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static String where(IOException e) {
        return e instanceof JsonProcessingException json && json.getLocation() != null
                ? ":" + json.getLocation().getLineNr()
                : "";
    }

    private static String firstLine(IOException e) {
        return e.getMessage().lines().limit(2).collect(Collectors.joining(" "));
    }

    private static JsonSchema schema() {
        try (InputStream in = IncidentFile.class.getResourceAsStream("incident.schema.json")) {
            var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(in, InputFormat.JSON, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file is not an incident; the message names file, line and key, one error a line.
    public static final class InvalidIncident extends RuntimeException {
        InvalidIncident(String message) {
            super(message);
        }
    }
}
