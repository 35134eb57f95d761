package tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// No note to oneself is left in the code. Pages may quote the words.
public final class Unfinished implements Rule {
    private static final Pattern MARK = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    @Override
    public List<Finding> findings(Tree tree) {
        List<Finding> findings = new ArrayList<>();
        for (String path : tree.paths(path -> !path.endsWith(".md"))) {
            List<String> lines = tree.lines(path);
            for (int i = 0; i < lines.size(); i++) {
                if (MARK.matcher(lines.get(i)).find()) {
                    findings.add(new Finding(path, i + 1, "do it, or open an issue for it"));
                }
            }
        }
        return findings;
    }
}
