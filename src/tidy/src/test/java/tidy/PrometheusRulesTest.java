package tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The alert rules load, and their unit tests pass. Skipped where `promtool` is not installed
/// (Debian: the package `prometheus`).
class PrometheusRulesTest {
    private static final Tree TREE = Tree.tracked(Repository.root());

    @Test
    void rulesLoad() {
        List<String> rules = files("observability/prometheus/rules/");
        assumeTrue(!rules.isEmpty(), "no rules yet");
        assertThat(promtool("check", rules)).isEmpty();
    }

    @Test
    void testsOfTheRulesPass() {
        List<String> tests = files("observability/prometheus/tests/");
        assumeTrue(!tests.isEmpty(), "no tests of rules yet");
        assertThat(promtool("test", tests)).isEmpty();
    }

    @Test
    void aRuleThatDoesNotParseIsRefused(@TempDir Path dir) throws Exception {
        Path rule = dir.resolve("bad.yml");
        Files.writeString(rule, "groups: [{name: a, rules: [{alert: B, expr: 'sum('}]}]\n");
        assertThat(promtool("check", List.of(rule.toString()))).contains("parse error");
    }

    private static List<String> files(String folder) {
        return TREE.paths(path -> path.startsWith(folder) && path.endsWith(".yml"));
    }

    private static String promtool(String verb, List<String> files) {
        assumeTrue(Tool.installed("promtool"), "promtool is not installed");
        List<String> command = new ArrayList<>(List.of("promtool", verb, "rules"));
        command.addAll(files);
        return Tool.complaints(command);
    }
}
