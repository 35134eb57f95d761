package tidy;

import java.util.List;
import java.util.Objects;

/// Each package of main code opens with what it is, what it may use and where to begin reading.
public final class PackageDocs implements Rule {
    @Override
    public List<Finding> findings(Tree tree) {
        return tree
                .paths(path -> path.contains("/src/main/java/") && path.endsWith(".java"))
                .stream()
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .distinct()
                .map(folder -> check(tree, folder + "/package-info.java"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Finding check(Tree tree, String path) {
        if (!tree.hasFile(path)) {
            return new Finding(path, 0, "is missing: say what the package is, in a /// comment");
        }
        boolean documented =
                tree.lines(path).stream()
                        .anyMatch(line -> line.startsWith("/// ") || line.startsWith("/**"));
        return documented ? null : new Finding(path, 0, "says nothing: begin with a /// comment");
    }
}
