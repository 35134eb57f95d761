package tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An incident's folder is complete, and at the incident itself, which is a commit without the
/// postmortem, nothing gives the answer away.
public final class IncidentFolders implements Rule {
    private static final Pattern IN_FOLDER = Pattern.compile("docs/incidents/([^/]+)/.+");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SPOILER =
            Pattern.compile("(?i)post-?mortem|root cause|hints\\.md|\\bwrong/");
    private static final Pattern ALERT = Pattern.compile("(?m)^alert:\\s*(\\w+)");

    @Override
    public List<Finding> findings(Tree tree) {
        List<Finding> findings = new ArrayList<>();
        for (String id : ids(tree)) {
            String folder = "docs/incidents/" + id + "/";
            if (!ID.matcher(id).matches()) {
                findings.add(new Finding(folder, 0, "an id is of the form cache-breakdown"));
            }
            for (String name : List.of("README.md", "incident.yaml")) {
                if (!tree.hasFile(folder + name)) {
                    findings.add(new Finding(folder + name, 0, "is missing"));
                }
            }
            checkId(tree, id, findings);
            if (tree.hasFile(folder + "postmortem.md")) {
                checkAnswer(tree, folder, findings);
            } else {
                checkNoAnswer(tree, id, findings);
            }
        }
        return findings;
    }

    private static Set<String> ids(Tree tree) {
        Set<String> ids = new TreeSet<>();
        for (String path : tree.paths()) {
            Matcher inFolder = IN_FOLDER.matcher(path);
            if (inFolder.matches()) {
                ids.add(inFolder.group(1));
            }
        }
        return ids;
    }

    private static void checkId(Tree tree, String id, List<Finding> findings) {
        String path = "docs/incidents/" + id + "/incident.yaml";
        if (tree.hasFile(path) && tree.lines(path).stream().noneMatch(("id: " + id)::equals)) {
            findings.add(new Finding(path, 0, "has no line 'id: " + id + "'"));
        }
    }

    /// At the fix and after: three hints and the tempting fixes that do not work.
    private static void checkAnswer(Tree tree, String folder, List<Finding> findings) {
        if (!tree.hasFile(folder + "hints.md")) {
            findings.add(new Finding(folder + "hints.md", 0, "is missing beside postmortem.md"));
        }
        List<String> wrong =
                tree.paths(p -> p.startsWith(folder + "wrong/") && p.endsWith(".patch"));
        if (wrong.size() < 2) {
            findings.add(
                    new Finding(folder + "wrong/", 0, "has " + wrong.size() + " patches of two"));
        }
        for (String path : wrong) {
            if (!tree.text(path).matches("(?s)Still-red: \\S.*")) {
                findings.add(new Finding(path, 1, "does not begin with 'Still-red: <signal>'"));
            }
        }
    }

    private static void checkNoAnswer(Tree tree, String id, List<Finding> findings) {
        String folder = "docs/incidents/" + id + "/";
        for (String path : tree.paths(p -> p.startsWith(folder))) {
            if (!path.equals(folder + "README.md") && !path.equals(folder + "incident.yaml")) {
                findings.add(new Finding(path, 0, "comes with the fix, as postmortem.md does"));
            }
            Matcher spoiler = SPOILER.matcher(tree.text(path));
            if (spoiler.find()) {
                findings.add(new Finding(path, 0, "speaks of the answer: " + spoiler.group()));
            }
        }
        for (String path :
                tree.paths(p -> p.matches("docs/changes/stage-\\d+-" + id + "-fix.md"))) {
            findings.add(new Finding(path, 0, "comes with the fix"));
        }
        checkNoAlert(tree, folder + "incident.yaml", findings);
    }

    private static void checkNoAlert(Tree tree, String page, List<Finding> findings) {
        Matcher alert = ALERT.matcher(tree.hasFile(page) ? tree.text(page) : "");
        if (!alert.find()) {
            return;
        }
        Pattern rule = Pattern.compile("\\balert(name)?:\\s*" + alert.group(1) + "\\b");
        for (String path : tree.paths(p -> p.startsWith("observability/"))) {
            if (rule.matcher(tree.text(path)).find()) {
                findings.add(
                        new Finding(
                                path,
                                0,
                                "has alert " + alert.group(1) + "; it comes with the fix"));
            }
        }
    }
}
