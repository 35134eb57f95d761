package tidy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a build fetches is the same on every machine and every day: each plugin and dependency
/// has one fixed version. And the root's modules are sorted, so that two branches which each add
/// one do not conflict.
public final class Versions implements Rule {
    private static final Pattern MOVING =
            Pattern.compile(".*[\\[\\](),].*|LATEST|RELEASE|.*-SNAPSHOT");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(.+)}");

    @Override
    public List<Finding> findings(Tree tree) {
        List<Finding> findings = new ArrayList<>();
        List<Pom> poms = Pom.all(tree);
        Set<String> managedPlugins = new HashSet<>();
        for (Pom pom : poms) {
            pom.plugins(true).stream()
                    .filter(plugin -> !plugin.version().isEmpty())
                    .forEach(plugin -> managedPlugins.add(plugin.name()));
        }
        for (Pom pom : poms) {
            for (Pom.Artifact artifact : pom.versioned()) {
                checkFixed(poms, pom, artifact, findings);
            }
            for (Pom.Artifact plugin : pom.plugins(false)) {
                if (plugin.version().isEmpty() && !managedPlugins.contains(plugin.name())) {
                    findings.add(new Finding(pom.path(), 0, plugin.name() + " has no version"));
                }
            }
            if (!pom.modules().equals(pom.modules().stream().sorted().toList())) {
                findings.add(new Finding(pom.path(), 0, "sort the modules: " + pom.modules()));
            }
        }
        return findings;
    }

    private static void checkFixed(
            List<Pom> poms, Pom pom, Pom.Artifact artifact, List<Finding> findings) {
        String version = artifact.version();
        var property = PROPERTY.matcher(version);
        if (property.matches() && !property.group(1).startsWith("project.")) {
            String name = property.group(1);
            version = value(name, pom, poms);
            if (version.isEmpty()) {
                findings.add(new Finding(pom.path(), 0, "no property " + name + " here or above"));
            }
        }
        if (MOVING.matcher(version).matches()) {
            findings.add(
                    new Finding(
                            pom.path(),
                            0,
                            "%s moves: %s; name one version".formatted(artifact.name(), version)));
        }
    }

    private static String value(String name, Pom pom, List<Pom> poms) {
        String own = pom.property(name);
        return !own.isEmpty()
                ? own
                : poms.stream()
                        .filter(each -> each.folder().isEmpty())
                        .map(root -> root.property(name))
                        .findFirst()
                        .orElse("");
    }
}
