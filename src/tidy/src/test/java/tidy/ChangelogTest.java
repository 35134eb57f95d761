package tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `scripts/changelog`, and the CHANGELOG.md of this repository.
class ChangelogTest {
    @TempDir Path dir;

    @Test
    void isWhatTheScriptPrints() {
        Path root = Repository.root();
        boolean notes = Tree.tracked(root).hasFolder("docs/changes");
        assumeTrue(notes, "no notes in docs/changes yet");
        assumeTrue(
                Tool.output(List.of("git", "rev-parse", "--is-shallow-repository"))
                        .equals("false\n"),
                "the clone is shallow");
        assertThat(root.resolve("CHANGELOG.md"))
                .as("mend it: scripts/changelog > CHANGELOG.md")
                .hasContent(Tool.output(List.of("scripts/changelog")));
    }

    @Test
    void followsTheCourseNotTheAlphabet() {
        Scratch scratch = new Scratch(dir);
        note(scratch, "stage-0-template", "A scaffold.");
        note(scratch, "stage-0-search", "Words find products.");
        note(scratch, "stage-0-cart", "A cart.");
        note(scratch, "stage-0", "The shop.");
        List<String> inOrder =
                List.of(
                        "## stage-0-template",
                        "## stage-0-search",
                        "## stage-0-cart",
                        "## stage-0");
        assertThat(headings(scratch)).isEqualTo(inOrder);

        String course = scratch.script("changelog").out();
        assertThat(scratch.script("edition", "all").status()).isZero();
        scratch.git("checkout", "-q", "main");
        assertThat(scratch.script("changelog").out()).isEqualTo(course);
        scratch.write("docs/changes/stage-1.md", "Feeds.\n");
        scratch.commit("feeds: suppliers", "Tag: stage-1");
        assertThat(headings(scratch)).startsWith("## stage-0-template").endsWith("## stage-1");
    }

    @Test
    void putsTheNoteOfTheCommitBeingWrittenLast() {
        Scratch scratch = new Scratch(dir);
        note(scratch, "stage-0-template", "A scaffold.");
        scratch.write("docs/changes/stage-0-cart.md", "A cart.\n");
        assertThat(headings(scratch)).containsExactly("## stage-0-template", "## stage-0-cart");
    }

    @Test
    void linksFromTheRoot() {
        Scratch scratch = new Scratch(dir);
        note(
                scratch,
                "stage-0",
                "See [the page](../incidents/oversell/README.md) and [the shop](../../src/shop).");
        assertThat(scratch.script("changelog").out())
                .contains("[the page](docs/incidents/oversell/README.md)", "[the shop](src/shop)");
    }

    private static void note(Scratch scratch, String tag, String text) {
        scratch.write("docs/changes/" + tag + ".md", text + "\n");
        scratch.commit("docs: " + tag, "Tag: " + tag);
    }

    private static List<String> headings(Scratch scratch) {
        return scratch.script("changelog").out().lines().filter(l -> l.startsWith("## ")).toList();
    }
}
