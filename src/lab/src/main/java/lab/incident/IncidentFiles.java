package lab.incident;

import java.util.List;
import java.util.Optional;
import lab.history.Repository;
import lab.ui.Failure;
import lab.yaml.InvalidFile;

/// The incidents whose files stand in the tree of one commit, and the files around them.
///
/// @param name how errors call the commit, before the path of a file: `<tag>:`, or nothing
public record IncidentFiles(Repository repository, String commit, String name)
        implements IncidentFile.Tree {
    private static final String FOLDER = "docs/incidents/";
    private static final String FILE = "/incident.yaml";

    public static String path(String id) {
        return FOLDER + id + FILE;
    }

    /// Empty if there is no such file.
    ///
    /// @throws Failure with all that is wrong with the file
    public Optional<Incident> find(String id) {
        return text(path(id)).map(yaml -> parse(name + path(id), yaml));
    }

    private Incident parse(String file, String yaml) {
        try {
            return IncidentFile.parse(file, yaml, this);
        } catch (InvalidFile e) {
            throw new Failure(
                    e.getMessage(),
                    "The schemas: src/lab/src/main/resources/lab, incident/ and fault/.");
        }
    }

    /// Of all of them, by name.
    public List<String> ids() {
        return repository
                .git("ls-tree", "-r", "--name-only", "--full-tree", commit, FOLDER)
                .lines()
                .filter(path -> path.endsWith(FILE))
                .map(path -> path.substring(FOLDER.length(), path.length() - FILE.length()))
                .toList();
    }

    @Override
    public Optional<String> text(String path) {
        return repository.file(commit, path);
    }

    @Override
    public List<String> pathsIn(String folder) {
        return repository
                .git("ls-tree", "--name-only", "--full-tree", commit, folder + "/")
                .lines()
                .toList();
    }
}
