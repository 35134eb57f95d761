package tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `shellcheck` has nothing to say about our shell scripts. Skipped where it is not installed.
class ScriptsTest {
    @Test
    void shellcheckIsSilent() {
        assumeTrue(Tool.installed("shellcheck"), "shellcheck is not installed");
        Tree tree = Tree.tracked(Repository.root());
        List<String> command = new ArrayList<>(List.of("shellcheck"));
        command.addAll(
                tree.paths(
                        path ->
                                tree.text(path).matches("(?s)#!(/usr/bin/env |/bin/)(ba)?sh\\n.*")
                                        && !path.equals("mvnw")));
        assertThat(Tool.complaints(command)).isEmpty();
    }
}
