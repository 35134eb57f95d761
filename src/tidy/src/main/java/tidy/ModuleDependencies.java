package tidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who may depend on whom: services on contract and kit; contract, kit and the minis on the JDK
/// alone; the lab on platform, for it sees the shop only from outside; everything else on none of
/// ours. Tests may start what is real: platform and the world outside.
public final class ModuleDependencies implements Rule {
    private static final Set<String> LIBRARIES =
            Set.of(
                    "concurrency",
                    "contract",
                    "coord",
                    "kit",
                    "minimq",
                    "miniredis",
                    "minisql",
                    "raft");
    private static final Set<String> FOR_SERVICES = Set.of("concurrency", "contract", "kit");
    private static final Set<String> ALONE =
            Set.of("chaos", "gatling", "outside", "platform", "tidy");

    @Override
    public List<Finding> findings(Tree tree) {
        List<Finding> findings = new ArrayList<>();
        List<Pom> poms = Pom.all(tree);
        Map<String, String> modules = new HashMap<>(); // artifact id -> module
        poms.forEach(pom -> modules.put(pom.artifactId(), module(pom)));
        for (Pom pom : poms) {
            for (Pom.Artifact dependency : pom.dependencies()) {
                boolean ours =
                        Set.of("dev.miniamazon", "${project.groupId}")
                                .contains(dependency.groupId());
                boolean test = dependency.scope().equals("test");
                String user = module(pom);
                if (ours) {
                    String used = modules.getOrDefault(dependency.artifactId(), "unknown");
                    if (!mayUse(user, used) && !(test && mayTestWith(user, used))) {
                        findings.add(new Finding(pom.path(), 0, user + " must not use " + used));
                    }
                } else if (!test && LIBRARIES.contains(user)) {
                    findings.add(
                            new Finding(
                                    pom.path(),
                                    0,
                                    user + " uses the JDK alone, not " + dependency.name()));
                }
            }
        }
        return findings;
    }

    /// The last folder of its path: `shop` of src/shop.
    private static String module(Pom pom) {
        return pom.folder().substring(pom.folder().lastIndexOf('/') + 1);
    }

    private static boolean mayUse(String user, String used) {
        if (user.equals("bench")) {
            return true;
        }
        if (user.equals("lab")) {
            return used.equals("platform");
        }
        if (LIBRARIES.contains(user)) {
            return user.equals("coord") && used.equals("raft");
        }
        return !ALONE.contains(user) && FOR_SERVICES.contains(used);
    }

    private static boolean mayTestWith(String user, String used) {
        return switch (used) {
            case "platform" -> !user.equals("gatling") && !user.equals("outside");
            case "outside" -> !ALONE.contains(user) && !LIBRARIES.contains(user);
            default -> false;
        };
    }
}
