package tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Nothing in the repository names somebody's machine or opens somebody's door. Container files
/// are left out for paths: they have a machine of their own.
public final class Places implements Rule {
    private static final Map<Pattern, String> SECRETS =
            Map.of(
                    Pattern.compile("-----BEGIN [A-Z ]*PRIVATE " + "KEY-----"), "a private key",
                    Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"), "an AWS access key",
                    Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}"), "a GitHub token");
    private static final Pattern MACHINE =
            Pattern.compile("(^|[^a-zA-Z0-9_.*:/-])/(work|home/[a-z]\\w*|Users/[A-Za-z]\\w*)/");
    private static final Pattern OWN_MACHINE =
            Pattern.compile("\\.ci/.*|(.*/)?(Dockerfile|docker-compose)[^/]*");

    @Override
    public List<Finding> findings(Tree tree) {
        List<Finding> findings = new ArrayList<>();
        for (String path : tree.paths()) {
            boolean pathsMatter = !OWN_MACHINE.matcher(path).matches();
            List<String> lines = tree.lines(path);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                int number = i + 1;
                SECRETS.forEach(
                        (pattern, name) -> {
                            if (pattern.matcher(line).find()) {
                                findings.add(
                                        new Finding(path, number, "holds " + name + ": revoke it"));
                            }
                        });
                if (pathsMatter && MACHINE.matcher(line).find()) {
                    findings.add(new Finding(path, number, "names a folder of one machine"));
                }
            }
        }
        return findings;
    }
}
