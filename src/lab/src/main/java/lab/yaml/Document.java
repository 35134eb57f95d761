package lab.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.utils.JsonNodes;

/// A document that its schema has accepted.
///
/// @param name how errors call the file, e.g. its path
public record Document(String name, JsonNode root) {

    /// What to throw for something that no schema can say.
    ///
    /// @param node where it stands
    /// @param key its path, e.g. `faults.0.file`
    public InvalidFile invalid(JsonNode node, String key, String what) {
        return new InvalidFile(name + ":" + line(node) + ": " + key + ": " + what);
    }

    static int line(JsonNode node) {
        var location = JsonNodes.tokenLocationOf(node);
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }
}
