package tidy;

import java.util.List;

/// A checkable sentence about the files of this repository. A rule holds at every commit of the
/// course, so what it looks for may not be there yet.
public interface Rule {
    List<Finding> findings(Tree tree);

    /// All of them, as the tests apply them.
    static List<Rule> all() {
        return List.of(
                new FileSizes(),
                new IncidentFolders(),
                new Links(),
                new ModuleDependencies(),
                new Names(),
                new PackageDocs(),
                new Parameters(),
                new Places(),
                new Sleeps(),
                new Unfinished(),
                new Versions());
    }
}
