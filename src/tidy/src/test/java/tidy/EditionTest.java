package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `scripts/edition` publishes, and where it finds the newest edition.
class EditionTest {
    @TempDir Path dir;
    Scratch scratch;

    @BeforeEach
    void aCourseOfThreeCommits() {
        scratch = new Scratch(dir);
        scratch.write("catalog.txt", "a\n");
        scratch.commit("catalog: products", "Tag: stage-0-template");
        scratch.write("cart.txt", "b\n");
        scratch.commit("cart: lines", "Tag: stage-0");
    }

    @Test
    void firstEditionStandsOnTheFirstCommitOfTheCourse() {
        publish("the shop opens");

        String root = scratch.git("rev-list", "--max-parents=0", "course");
        assertThat(scratch.git("log", "-1", "--format=%P", "main"))
                .isEqualTo(root + " " + scratch.head());
        assertThat(scratch.git("rev-parse", "main^{tree}"))
                .isEqualTo(scratch.git("rev-parse", "course^{tree}"));
    }

    @Test
    void firstEditionStandsOnAMainThatIsPartOfTheCourse() {
        scratch.git("branch", "main", "course^");
        String before = scratch.git("rev-parse", "main");
        publish("the shop opens");
        assertThat(scratch.git("rev-parse", "main^1")).isEqualTo(before);
    }

    @Test
    void firstEditionHasTwoParentsEvenWhenMainIsTheCourse() {
        scratch.git("branch", "main", "course");
        publish("the shop opens");
        assertThat(scratch.git("log", "-1", "--format=%P", "main").split(" ")).hasSize(2);
        assertThat(scratch.git("rev-parse", "main^2")).isEqualTo(scratch.head());
    }

    @Test
    void firstEditionStandsOnOriginMainWhereAFreshCloneHasNoMain() {
        scratch.git("update-ref", "refs/remotes/origin/main", "course^");
        publish("the shop opens");
        assertThat(scratch.git("rev-parse", "main^1"))
                .isEqualTo(scratch.git("rev-parse", "origin/main"));
    }

    @Test
    void nextEditionKeepsTheCourseItReplaces() {
        publish("the shop opens");
        String first = scratch.git("rev-parse", "main");
        String oldTip = scratch.head();
        scratch.amendBelowTip(() -> scratch.write("catalog.txt", "A\n"));
        publish("products have names");

        assertThat(scratch.git("rev-parse", "main^1")).isEqualTo(first);
        assertThat(scratch.git("rev-parse", "main^2")).isEqualTo(scratch.head());
        assertThat(scratch.git("show", "main:catalog.txt")).isEqualTo("A");
        assertThat(scratch.git("merge-base", oldTip, "main")).isEqualTo(oldTip);
    }

    @Test
    void nextEditionStandsOnOriginMainWhereOurMainIsOnlyBehind() {
        publish("the shop opens");
        String first = scratch.git("rev-parse", "main");
        scratch.commit("order: history");
        publish("orders");
        scratch.git("update-ref", "refs/remotes/origin/main", "main");
        scratch.git("branch", "-f", "main", first);
        scratch.commit("order: cancel");
        publish("cancelling");
        assertThat(scratch.git("rev-parse", "main^1"))
                .isEqualTo(scratch.git("rev-parse", "origin/main"));
    }

    @Test
    void messageNamesTheEditionItsTagsAndTheProof() {
        publish("the shop opens");
        scratch.write("order.txt", "c\n");
        scratch.commit("order: history", "Tag: stage-1");
        scratch.write(".lab/note", "oversell  a1b2c3  2026-11-23  10 of 10\n");
        assertThat(scratch.script("edition", "orders", "--note", ".lab/note").status()).isZero();

        String message = scratch.git("log", "-1", "--format=%B", "main");
        assertThat(message)
                .startsWith("edition 2: orders\n\nTags:\n")
                .containsPattern("  [0-9a-f]+  stage-0-template\n")
                .containsPattern("  [0-9a-f]+  stage-1 \\(new\\)\n")
                .contains("\n\noversell  a1b2c3  2026-11-23  10 of 10\n\n")
                .endsWith("\n\nEdition: 2");
        assertThat(scratch.git("log", "-1", "--format=%(trailers:key=Edition,valueonly)", "main"))
                .isEqualTo("2");
    }

    @Test
    void messageTellsARewrittenTagFromOneThatOnlyMoved() {
        publish("the shop opens");
        scratch.amendBelowTip(() -> scratch.write("catalog.txt", "A\n"));
        scratch.git("commit", "-q", "--amend", "-m", "cart: rows\n\nTag: stage-0");
        scratch.write("catalog.txt", "a\n");
        scratch.git("commit", "-q", "-a", "--amend", "--no-edit");
        publish("names");
        assertThat(scratch.git("log", "-1", "--format=%B", "main"))
                .contains("stage-0-template (changed)", "stage-0 (moved, same files)");
    }

    @Test
    void leavesHeadAndWorkTreeOnTheCourse() {
        String tip = scratch.head();
        publish("the shop opens");
        assertThat(scratch.git("symbolic-ref", "HEAD")).isEqualTo("refs/heads/course");
        assertThat(scratch.head()).isEqualTo(tip);
        assertThat(scratch.git("status", "--porcelain")).isEmpty();
        assertThat(scratch.git("worktree", "list", "--porcelain").lines())
                .filteredOn(line -> line.startsWith("worktree "))
                .hasSize(1);
    }

    @Test
    void publishesAnIncidentWithItsFixAndAWrongFix() {
        scratch.incident("oversell");
        publish("the first incident");
        assertThat(scratch.git("log", "-1", "--format=%B", "main"))
                .contains("stage-0-oversell-incident (new)", "stage-0-oversell-fix (new)");
    }

    @Test
    void publishesWhatSomebodyPutOnMainOnceTheCourseHasIt() {
        publish("the shop opens");
        scratch.git("switch", "-q", "main");
        scratch.write("typo.txt", "mended\n");
        String pushed = scratch.commit("docs: a typo");
        scratch.git("update-ref", "refs/remotes/origin/main", pushed);
        scratch.git("switch", "-q", "course");
        scratch.git("cherry-pick", "-x", pushed);
        publish("a typo");
        assertThat(scratch.git("rev-parse", "main^1")).isEqualTo(pushed);
        assertThat(scratch.git("show", "main:typo.txt")).isEqualTo("mended");
    }

    @Test
    void compilesEachNewTreeOnceAndNoPage() throws Exception {
        Path log = dir.resolve(".lab/compiled.log");
        scratch.environment.put("EDITION_COMPILE", "cat cart.txt >> " + log + " 2>&1 || true");
        scratch.write("README.md", "a page\n");
        scratch.commit("docs: a page");
        assertThat(scratch.script("edition", "--check").status()).isZero();
        assertThat(Files.readAllLines(log)).hasSize(3);
        publish("the shop opens");
        assertThat(Files.readAllLines(log)).hasSize(3);
    }

    @Test
    void checkPublishesNothing() {
        assertThat(scratch.script("edition", "--check").status()).isZero();
        assertThat(scratch.git("branch", "--list", "main")).isEmpty();
    }

    @Test
    void tipIsTheNewestOfMainOriginMainAndHead() {
        publish("one");
        String first = scratch.head();
        String firstEdition = scratch.git("rev-parse", "main");
        scratch.write("order.txt", "c\n");
        String second = scratch.commit("order: history");
        publish("two");
        String secondEdition = scratch.git("rev-parse", "main");
        assertThat(tip()).isEqualTo(second);

        scratch.git("update-ref", "refs/heads/main", firstEdition);
        assertThat(tip()).isEqualTo(first);
        scratch.git("update-ref", "refs/remotes/origin/main", secondEdition);
        assertThat(tip()).isEqualTo(second);
        scratch.git("update-ref", "-d", "refs/remotes/origin/main");
        scratch.git("checkout", "-q", "--detach", secondEdition);
        assertThat(tip()).isEqualTo(second);
    }

    @Test
    void tipIsThatOfTheEditionBelowACommitPutOnMain() {
        publish("one");
        scratch.git("switch", "-q", "main");
        scratch.commit("docs: pushed by hand", "Edition: 7");
        assertThat(tip()).isEqualTo(scratch.git("rev-parse", "course"));
    }

    @Test
    void saysWhereToGetAnEditionWhenThereIsNone() {
        Scratch.Answer answer = scratch.script("edition", "--tip");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("git fetch origin main");
    }

    private void publish(String what) {
        Scratch.Answer answer = scratch.script("edition", what);
        assertThat(answer.status()).as(answer.err()).isZero();
    }

    private String tip() {
        return scratch.script("edition", "--tip").out().strip();
    }
}
