package tidy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A few files that a rule is tried on, and what it says of them.
final class Sample {
    private final Rule rule;
    private final Map<String, String> files = new HashMap<>();

    Sample(Rule rule) {
        this.rule = rule;
    }

    Sample with(String path, String text) {
        files.put(path, text);
        return this;
    }

    Sample without(String path) {
        files.remove(path);
        return this;
    }

    List<String> findings() {
        return rule.findings(Tree.of(files)).stream().map(Finding::toString).toList();
    }
}
