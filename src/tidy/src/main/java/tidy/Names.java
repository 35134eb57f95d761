package tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Types are named after what they are in the business, and packages likewise: no word that says
/// only that something had to go somewhere. The first word of a package tells its layer.
public final class Names implements Rule {
    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "Impl",
                    "Util",
                    "Utils",
                    "Helper",
                    "Helpers",
                    "Manager",
                    "Base",
                    "Abstract",
                    "Dto",
                    "DTO");
    private static final Set<String> EMPTY_PACKAGES =
            Set.of("common", "misc", "util", "utils", "helper", "helpers", "impl", "dto");
    private static final Set<String> ROOTS =
            Set.of(
                    "bench",
                    "chaos",
                    "contract",
                    "experiment",
                    "kit",
                    "lab",
                    "load",
                    "mini",
                    "outside",
                    "platform",
                    "shop",
                    "tidy");
    private static final Pattern WORD_BORDER =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_");

    @Override
    public List<Finding> findings(Tree tree) {
        List<Finding> findings = new ArrayList<>();
        for (JavaSource source : tree.java()) {
            checkTypes(source, findings);
            checkPackage(source, findings);
        }
        return findings;
    }

    private static void checkTypes(JavaSource source, List<Finding> findings) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                String name = type.getSimpleName().toString();
                for (String word : WORD_BORDER.split(name)) {
                    if (EMPTY_WORDS.contains(word)) {
                        findings.add(
                                new Finding(
                                        source.path(),
                                        source.lineOf(type),
                                        "%s: '%s' says nothing; name what it is"
                                                .formatted(name, word)));
                    }
                }
                return super.visitClass(type, nothing);
            }
        }.scan(source.unit(), null);
    }

    private static void checkPackage(JavaSource source, List<Finding> findings) {
        if (source.unit().getPackageName() == null) {
            findings.add(new Finding(source.path(), 0, "is in no package"));
            return;
        }
        String name = source.unit().getPackageName().toString();
        List<String> words = List.of(name.split("\\."));
        if (!ROOTS.contains(words.getFirst())) {
            findings.add(
                    new Finding(
                            source.path(),
                            0,
                            "package %s begins with none of %s".formatted(name, sorted(ROOTS))));
        }
        for (String word : words) {
            if (EMPTY_PACKAGES.contains(word)) {
                findings.add(
                        new Finding(
                                source.path(),
                                0,
                                "package %s: '%s' says nothing".formatted(name, word)));
            }
        }
        String folder = source.path().substring(0, source.path().lastIndexOf('/') + 1);
        if (!folder.endsWith("/java/" + name.replace('.', '/') + "/")) {
            findings.add(new Finding(source.path(), 0, "is not in the folder of package " + name));
        }
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
