package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every reason for which `scripts/edition` publishes nothing: one a test, each with what it says.
class EditionRefusalsTest {
    @TempDir Path dir;
    Scratch scratch;

    @BeforeEach
    void aCourseWithAnEdition() {
        scratch = new Scratch(dir);
        scratch.write("cart.txt", "b\n");
        scratch.commit("cart: lines", "Tag: stage-0-template");
        scratch.git("branch", "main", plainEdition("1", "course^", "course"));
        scratch.commit("cart: more");
    }

    @Test
    void aDirtyTree() {
        scratch.write("new.txt", "x\n");
        refused("changes that no commit holds", "new.txt", "git stash -u");
    }

    @Test
    void anotherBranch() {
        scratch.git("switch", "-q", "-c", "other");
        refused("HEAD is not on the branch course", "git switch course");
    }

    @Test
    void aMainThatIsCheckedOutElsewhere() {
        scratch.git("worktree", "add", "-q", dir.resolve(".lab/reader").toString(), "main");
        refused("main is checked out in", ".lab/reader", "switch --detach");
    }

    @Test
    void aMergeInTheCourse() {
        scratch.git("switch", "-q", "-c", "side", "course^");
        scratch.commit("side: work");
        scratch.git("switch", "-q", "course");
        scratch.git("merge", "-q", "--no-edit", "side");
        refused("Merge branch 'side'", "one straight line", "git rebase");
    }

    @Test
    void aCommitOnMainThatIsNoEdition() {
        scratch.git("switch", "-q", "main");
        String pushed = scratch.commit("docs: a typo");
        scratch.git("switch", "-q", "course");
        refused("docs: a typo", "no edition", "git cherry-pick -x " + pushed);
    }

    @Test
    void aMainThatSharesNothingWithTheCourse() {
        scratch.git("switch", "-q", "--orphan", "main2");
        scratch.commit("start: elsewhere");
        scratch.git("branch", "-f", "main", "main2");
        scratch.git("switch", "-q", "course");
        refused("start: elsewhere", "no edition");
    }

    @Test
    void anEditionWhoseFilesWereChangedOnMain() {
        scratch.git("switch", "-q", "main");
        scratch.write("slipped-in.txt", "x\n");
        scratch.git("add", "-A");
        scratch.git("commit", "-q", "--amend", "--no-edit");
        scratch.git("switch", "-q", "course");
        refused("edition 1", "no edition and not on the course");
    }

    @Test
    void aCourseThatDoesNotStandOnTheNewestEditionOfOriginMain() {
        scratch.git("switch", "-q", "-c", "theirs", "course^");
        scratch.commit("cart: somebody else's");
        scratch.git("switch", "-q", "course");
        scratch.git("update-ref", "refs/remotes/origin/main", plainEdition("2", "main", "theirs"));
        refused(
                "origin/main has moved on",
                "does not stand on its",
                "git rebase --onto",
                "git branch -f main origin/main");
    }

    @Test
    void aMainThatPartedFromOriginMain() {
        String both = scratch.git("rev-parse", "main");
        scratch.git("update-ref", "refs/remotes/origin/main", plainEdition("2", both, "course^"));
        scratch.git("update-ref", "refs/heads/main", plainEdition("2", both, "course"));
        refused("have parted", "never merge them");
    }

    @Test
    void aTagLineThatGitDoesNotReadAsATrailer() {
        scratch.commit("order: history", "Tag: stage-0\nand here the line was wrapped");
        refused("order: history", "1 line(s) 'Tag:' of which git reads 0", "last paragraph");
    }

    @Test
    void aTagOutsideTheLastParagraph() {
        scratch.commit("order: history", "Tag: stage-0", "Lesson: pages need order");
        refused("order: history", "'Tag:'");
    }

    @Test
    void aTagOfAnotherForm() {
        scratch.commit("order: history", "Tag: v1");
        refused("tag v1", "stage-2-cache-breakdown-fix");
    }

    @Test
    void aTagOfTheLastEditionThatIsGone() {
        scratch.git("reset", "-q", "--hard", "course~2");
        scratch.commit("cart: lines, without its tag");
        refused("tag stage-0-template of edition 1 is gone", "Tag: stage-0-template");
    }

    @Test
    void aTagThatStandsTwice() {
        scratch.commit("cart: again", "Tag: stage-0-template");
        refused("stands on two commits", "cart: lines", "cart: again", "rebase -i");
    }

    @Test
    void anIncidentWithoutItsFix() {
        scratch.commit("order: checkout", "Tag: stage-0-oversell-incident");
        refused("stage-0-oversell-incident", "no stage-0-oversell-fix right above it");
    }

    @Test
    void aCommitBetweenIncidentAndFix() {
        scratch.commit("order: checkout", "Tag: stage-0-oversell-incident");
        scratch.commit("cart: colours");
        scratch.commit("order: count", "Tag: stage-0-oversell-fix");
        refused("stage-0-oversell-incident", "no stage-0-oversell-fix right above it");
    }

    @Test
    void aFixWithoutItsIncident() {
        scratch.commit("order: count", "Tag: stage-0-oversell-fix");
        refused("stage-0-oversell-fix", "no stage-0-oversell-incident below it");
    }

    @Test
    void aFixThatChangesWhatTheIncidentIsJudgedBy() {
        fixThatChanges("docs/incidents/oversell/incident.yaml");
    }

    @Test
    void aFixThatChangesThePage() {
        fixThatChanges("docs/incidents/oversell/README.md");
    }

    @Test
    void aFixThatChangesTheLoad() {
        fixThatChanges("gatling/oversell.java");
    }

    @Test
    void aWrongFixThatDoesNotSayWhatStaysRed() {
        scratch.incident("oversell");
        amendTip("docs/incidents/oversell/wrong/bigger.patch", "\n" + Scratch.wrongFix("two"));
        refused("wrong/bigger.patch", "does not begin with a line 'Still-red:");
    }

    @Test
    void aWrongFixThatAppliesOnTheFixButNotOnTheIncident() {
        scratch.incident("oversell");
        amendTip("docs/incidents/oversell/wrong/bigger.patch", Scratch.wrongFix("2"));
        refused("wrong/bigger.patch no longer applies on stage-0-oversell-incident");
    }

    /// The blobs of the patch's `index` line are there, so git tries a three-way merge; it ends
    /// in a conflict, of which `git apply --3way --check` says nothing.
    @Test
    void aWrongFixThatAppliesOnlyWithAConflict() {
        scratch.incident("oversell");
        scratch.write("shop.txt", "one\nTWO\nthree\n");
        String patch = "Still-red: lines\n\n" + scratch.git("diff", "--full-index") + "\n";
        scratch.git("checkout", "-q", "--", "shop.txt");
        amendTip("docs/incidents/oversell/wrong/bigger.patch", patch);
        refused("wrong/bigger.patch no longer applies on stage-0-oversell-incident");
    }

    @Test
    void aCommitThatDoesNotCompile() {
        scratch.write("broken", "x\n");
        String broken = scratch.commit("shop: half a class");
        scratch.git("rm", "-q", "broken");
        scratch.commit("shop: the other half");
        refused("shop: half a class", "does not compile", "rebase -i " + broken.substring(0, 7));
        assertThat(scratch.git("worktree", "list").lines()).hasSize(1);
    }

    @Test
    void aCourseThatIsAlreadyPublished() {
        scratch.git("reset", "-q", "--hard", "main^2");
        refused("edition 1 already publishes this course");
    }

    @Test
    void aCourseOfOneCommit() {
        scratch.git("branch", "-q", "-D", "main");
        scratch.git("reset", "-q", "--hard", "course~2");
        refused("the course has one commit");
    }

    @Test
    void severalThingsAtOnce() {
        scratch.write("new.txt", "x\n");
        scratch.git("commit", "-q", "--allow-empty", "-m", "x: y\n\nTag: stage-0-template");
        refused("2 reason(s)", "stands on two commits", "changes that no commit holds");
    }

    private void fixThatChanges(String path) {
        scratch.incident("oversell");
        amendTip(path, "easier\n");
        refused("stage-0-oversell-fix", "changes " + path, "in the incident's commit");
    }

    private void amendTip(String path, String text) {
        scratch.write(path, text);
        scratch.git("add", "-A");
        scratch.git("commit", "-q", "--amend", "--no-edit");
    }

    /// An edition, made by hand.
    private String plainEdition(String number, String parent, String tip) {
        String message = "edition " + number + "\n\nEdition: " + number;
        return scratch.git("commit-tree", tip + "^{tree}", "-p", parent, "-p", tip, "-m", message);
    }

    private void refused(String... words) {
        String main = scratch.git("for-each-ref", "refs/heads/main");
        Scratch.Answer answer = scratch.script("edition", "something new");
        assertThat(answer.err()).contains(words).contains("\n    -> ");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(scratch.git("for-each-ref", "refs/heads/main")).isEqualTo(main);
    }
}
