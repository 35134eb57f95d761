package lab.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTagsTest {

    @TempDir Path folder;
    private ScratchRepository scratch;
    private String first;

    @BeforeEach
    void oneEdition() {
        scratch = new ScratchRepository(folder);
        scratch.commit("build: begin");
        first = scratch.commit("shop: a stage", "Tag: stage-0");
        scratch.publish(1, first);
    }

    @Test
    void makesThePlainAndTheEditionsTag() {
        GitTags.Change change = new GitTags(scratch.repository()).make();

        assertThat(change.made()).hasSize(2);
        assertThat(scratch.git("rev-parse", "stage-0", "edition-1/stage-0"))
                .isEqualTo(first + "\n" + first);
    }

    @Test
    void doesNothingTheSecondTime() {
        new GitTags(scratch.repository()).make();

        assertThat(new GitTags(scratch.repository()).make().isNothing()).isTrue();
        assertThat(new GitTags(scratch.repository()).areUpToDate()).isTrue();
    }

    @Test
    void movesThePlainTagAndKeepsTheOldEditions() {
        new GitTags(scratch.repository()).make();
        scratch.git("reset", "--quiet", "--hard", first + "^");
        String second = scratch.commit("shop: a better stage", "Tag: stage-0");
        scratch.publish(2, second);

        assertThat(new GitTags(scratch.repository()).areUpToDate()).isFalse();
        GitTags.Change change = new GitTags(scratch.repository()).make();

        assertThat(change.moved()).containsExactly(new GitTags.Move("stage-0", first, second));
        assertThat(scratch.git("rev-parse", "stage-0", "edition-1/stage-0", "edition-2/stage-0"))
                .isEqualTo(second + "\n" + first + "\n" + second);
    }

    @Test
    void publishesAndMovesOnARemote(@TempDir Path remote) {
        scratch.git("init", "--quiet", "--bare", remote.toString());
        scratch.git("remote", "add", "origin", remote.toString());
        scratch.git("push", "--quiet", "origin", "HEAD^:refs/tags/stage-0");
        GitTags tags = new GitTags(scratch.repository());

        tags.push("origin", tags.make().plain());

        assertThat(Git.in(remote).run("rev-parse", "stage-0", "edition-1/stage-0"))
                .isEqualTo(first + "\n" + first);
    }
}
