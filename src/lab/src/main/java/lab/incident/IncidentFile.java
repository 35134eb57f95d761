package lab.incident;

import java.util.List;
import java.util.Optional;
import lab.yaml.InvalidFile;
import lab.yaml.Schema;

/// Reads incident.yaml. The JSON Schema beside this class is the authority: a key, a source or a
/// value that it does not know is an error that names file, line and key; as is a fault file that
/// is missing or wrong.
public final class IncidentFile {
    private static final Schema SCHEMA = Schema.of(IncidentFile.class, "incident.schema.json");

    private IncidentFile() {}

    /// The files around it, as they are at one commit.
    public interface Tree {
        Optional<String> text(String path);

        List<String> pathsIn(String folder);
    }

    /// @param name how errors call the file: `<tag>:<path>`, or its path
    /// @param tree with the files that it refers to
    /// @throws InvalidFile with all that is wrong with it
    public static Incident parse(String name, String yaml, Tree tree) {
        return new IncidentReader(SCHEMA.read(name, yaml), tree).incident();
    }
}
