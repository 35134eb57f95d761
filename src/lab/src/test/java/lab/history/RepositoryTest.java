package lab.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import lab.ui.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {

    @TempDir Path folder;

    @Test
    void isFoundFromInside() throws Exception {
        ScratchRepository scratch = new ScratchRepository(folder);
        Path inside = Files.createDirectories(scratch.root().resolve("a/b"));

        assertThat(Repository.find(inside).root()).isEqualTo(scratch.root());
    }

    @Test
    void tellsWhereThereIsNone() {
        assertThatThrownBy(() -> Repository.find(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("no git repository");
    }

    @Test
    void givesAFileAsItWasAtACommit() {
        ScratchRepository scratch = new ScratchRepository(folder);
        String before = scratch.write("docs/größe.md", "one\n\n").commit("docs: one");
        scratch.write("docs/größe.md", "two").commit("docs: two");

        assertThat(scratch.repository().file(before, "docs/größe.md")).hasValue("one\n\n");
        assertThat(scratch.repository().file(before, "absent")).isEmpty();
    }

    @Test
    void tellsWhatGitSaidWhenItFails() {
        ScratchRepository scratch = new ScratchRepository(folder);

        assertThatThrownBy(() -> scratch.repository().git("switch", "nowhere"))
                .isInstanceOf(GitFailed.class)
                .extracting(e -> ((GitFailed) e).stderr())
                .asString()
                .contains("invalid reference: nowhere");
    }
}
