package lab.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// What a schema has against a document, in words for the person who wrote it.
///
/// @param schema the whole of it, to tell what is allowed
record Complaint(ValidationMessage message, JsonNode schema) {

    int line() {
        JsonNode node = message.getInstanceNode();
        String property = message.getProperty();
        JsonNode child = property == null || node == null ? null : node.get(property);
        return Document.line(child == null ? node : child);
    }

    String text(String file) {
        String key = place().replaceFirst("^[/$.]+", "").replace('/', '.');
        return file + ":" + line() + ": " + (key.isEmpty() ? "" : key + ": ") + what();
    }

    /// Whether another complaint says it all. Under oneOf every alternative complains that its own
    /// key is missing; and where not exactly one is given, the keys of all count as unknown.
    boolean follows(List<Complaint> all) {
        if (path().matches(".*/oneOf/\\d+/required$")) {
            return true;
        }
        return isUnknownKey()
                && all.stream()
                        .filter(other -> other.isOneOf() && other.place().equals(place()))
                        .anyMatch(other -> other.alternatives().contains(message.getProperty()));
    }

    private String place() {
        return message.getInstanceLocation().toString();
    }

    private String path() {
        return message.getEvaluationPath().toString();
    }

    private boolean isOneOf() {
        return message.getType().equals("oneOf");
    }

    private boolean isUnknownKey() {
        return message.getType().equals("unevaluatedProperties")
                || message.getType().equals("additionalProperties");
    }

    private String what() {
        if (isOneOf()) {
            List<String> keys = alternatives();
            return keys.size() == 2
                    ? "give either '%s' or '%s'".formatted(keys.getFirst(), keys.getLast())
                    : "give exactly one out of " + String.join(", ", keys);
        }
        if (isUnknownKey()) {
            List<String> known = keys(parent());
            return "unknown key '%s'".formatted(message.getProperty())
                    + (known.isEmpty() ? "" : "; there are " + String.join(", ", known));
        }
        if (message.getType().equals("enum")) {
            return value() + "is none of " + String.join(", ", texts(at(schemaPath())));
        }
        String wanted = parent().path("description").asText("");
        return value()
                + message.getMessage().replaceFirst("^[^:]*: ", "")
                + (wanted.isEmpty() ? "" : " (" + wanted + ")");
    }

    private String value() {
        JsonNode node = message.getInstanceNode();
        return node != null && node.isValueNode() ? "'" + node.asText() + "' " : "";
    }

    /// The keys of which exactly one is wanted.
    private List<String> alternatives() {
        List<String> keys = new ArrayList<>();
        for (JsonNode alternative : at(schemaPath())) {
            alternative.path("required").forEach(key -> keys.add(key.asText()));
        }
        return keys;
    }

    /// The keys that an object may have, also those of a schema that it refers to.
    private List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.path("properties").fieldNames().forEachRemaining(keys::add);
        String reference = object.path("$ref").asText("");
        if (reference.startsWith("#/")) {
            keys.addAll(keys(at(reference.substring(1))));
        }
        return keys;
    }

    private JsonNode parent() {
        String own = schemaPath();
        return at(own.substring(0, Math.max(0, own.lastIndexOf('/'))));
    }

    private String schemaPath() {
        return message.getSchemaLocation().getFragment().toString();
    }

    private JsonNode at(String path) {
        return path.startsWith("/") ? schema.at(path) : schema;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
