package lab.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.serialization.JsonNodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A JSON Schema as the authority on a kind of YAML file: a key or a value that it does not know is
/// an error.
public final class Schema {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonNodeReader NODES =
            JsonNodeReader.builder().yamlMapper(YAML).locationAware().build();

    private final JsonSchema schema;

    private Schema(JsonSchema schema) {
        this.schema = schema;
    }

    /// @param resource a file beside the class
    public static Schema of(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
            return new Schema(
                    JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(in, InputFormat.JSON, config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param name how errors call the file, e.g. its path
    /// @throws InvalidFile with all errors, in the order of their lines
    public Document read(String name, String yaml) {
        JsonNode root;
        try {
            YAML.readTree(yaml);
            root = NODES.readTree(yaml, InputFormat.YAML);
        } catch (IOException e) {
            throw new InvalidFile(name + where(e) + ": not YAML: " + firstLine(e));
        }
        if (root == null || !root.isContainerNode()) {
            throw new InvalidFile(name + ":1: not YAML with keys");
        }
        List<Complaint> complaints =
                schema.validate(root).stream()
                        .map(message -> new Complaint(message, schema.getSchemaNode()))
                        .sorted(Comparator.comparingInt(Complaint::line))
                        .toList();
        List<String> errors =
                complaints.stream()
                        .filter(complaint -> !complaint.follows(complaints))
                        .map(complaint -> complaint.text(name))
                        .distinct()
                        .toList();
        if (!errors.isEmpty()) {
            throw new InvalidFile(String.join("\n", errors));
        }
        return new Document(name, root);
    }

    private static String where(IOException e) {
        return e instanceof JsonProcessingException json && json.getLocation() != null
                ? ":" + json.getLocation().getLineNr()
                : "";
    }

    private static String firstLine(IOException e) {
        return e.getMessage().lines().limit(2).collect(Collectors.joining(" "));
    }
}
