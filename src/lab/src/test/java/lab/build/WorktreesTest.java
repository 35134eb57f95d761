package lab.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import lab.history.ScratchRepository;
import lab.ui.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorktreesTest {

    @TempDir Path folder;
    @TempDir Path elsewhere;
    private ScratchRepository scratch;
    private String first;
    private String second;
    private Worktrees worktrees;

    @BeforeEach
    void twoCommits() {
        scratch = new ScratchRepository(folder);
        scratch.write(".gitignore", ".lab/\ntarget/\n");
        first = scratch.write("a.txt", "one\n").commit("first");
        second = scratch.write("a.txt", "two\n").commit("second");
        worktrees = Worktrees.of(scratch.repository());
    }

    @Test
    void showsACommitBesideTheUsersCheckout() {
        Worktree worktree = worktrees.at(first);

        assertThat(worktree.path().resolve("a.txt")).hasContent("one\n");
        assertThat(scratch.root().resolve("a.txt")).hasContent("two\n");
        assertThat(scratch.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void isReusedWithWhatWasBuiltInIt() throws Exception {
        Path built = worktrees.at(first).path().resolve("target/x");
        Files.createDirectories(built);

        worktrees.at(first);

        assertThat(built).exists();
    }

    @Test
    void isMadeAnewIfSomebodyChangedIt() throws Exception {
        Path file = worktrees.at(first).path().resolve("a.txt");
        Files.writeString(file, "changed");

        assertThat(worktrees.at(first).path().resolve("a.txt")).hasContent("one\n");
    }

    @Test
    void isMadeAnewIfItLostItsGit() throws Exception {
        Path path = worktrees.at(second).path();
        Files.delete(path.resolve(".git"));

        worktrees.at(second);

        assertThat(path.resolve(".git")).exists();
    }

    @Test
    void isTheCommitWithAPatchOnIt() throws Exception {
        Path patch = patch("one", "ONE");

        Worktree worktree = worktrees.patched(first, patch);

        assertThat(worktree.path().resolve("a.txt")).hasContent("ONE\n");
        assertThat(scratch.git("rev-parse", worktree.commit() + "^")).isEqualTo(first);
        assertThat(worktrees.patched(first, patch)).isEqualTo(worktree);
    }

    @Test
    void refusesAPatchThatDoesNotApply() throws Exception {
        Path patch = patch("one", "ONE");

        assertThatThrownBy(() -> worktrees.patched(second, patch))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("does not apply to " + second.substring(0, 12))
                .hasMessageContaining("a.txt");
        assertThat(worktrees.at(second).path().resolve("a.txt")).hasContent("two\n");
    }

    @Test
    void isHeadWhereTheWorkingTreeIsUnchanged() {
        assertThat(worktrees.ofWorkingTree().commit()).isEqualTo(second);
    }

    @Test
    void holdsChangedAndNewFilesButNotIgnoredOnes() {
        scratch.write("a.txt", "mine\n").write("new.txt", "new\n").write("target/x", "x");

        Worktree worktree = worktrees.ofWorkingTree();

        assertThat(worktree.path().resolve("a.txt")).hasContent("mine\n");
        assertThat(worktree.path().resolve("new.txt")).hasContent("new\n");
        assertThat(worktree.path().resolve("target")).doesNotExist();
    }

    @Test
    void leavesTheUsersIndexAlone() {
        scratch.write("staged.txt", "s\n").git("add", "staged.txt");
        scratch.write("a.txt", "mine\n");
        String before = scratch.git("status", "--porcelain");

        worktrees.ofWorkingTree();

        assertThat(scratch.git("status", "--porcelain")).isEqualTo(before);
    }

    @Test
    void keepsTheTwelveNewest() {
        Path oldest = worktrees.at(first).path();
        for (int i = 0; i < 12; i++) {
            worktrees.at(scratch.write("a.txt", i + "\n").commit("commit " + i));
        }

        assertThat(oldest).doesNotExist();
        assertThat(scratch.git("worktree", "list").lines()).hasSize(13);
    }

    private Path patch(String from, String to) throws Exception {
        String text =
                """
                Still-red: some signal

                --- a/a.txt
                +++ b/a.txt
                @@ -1 +1 @@
                -%s
                +%s
                """
                        .formatted(from, to);
        return Files.writeString(elsewhere.resolve("try.patch"), text);
    }
}
