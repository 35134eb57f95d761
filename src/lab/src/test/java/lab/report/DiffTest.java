package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DiffTest {

    @Test
    void putsCodeBeforeTestsBeforeDocuments() throws IOException {
        assertThat(Diff.of(OversellTexts.all().fixDiff()).files())
                .extracting(Diff.File::name)
                .containsExactly(
                        "src/shop/src/main/java/shop/inventory/LocalStock.java",
                        "src/shop/src/test/java/shop/inventory/OversellTest.java",
                        "docs/incidents/oversell/hints.md");
    }

    @Test
    void numbersTheLinesOfBothFiles() {
        Diff diff =
                Diff.of(
                        "diff --git a/x b/x\n--- a/x\n+++ b/x\n"
                                + "@@ -7,2 +7,2 @@ head\n same\n-old\n+new\n");
        assertThat(diff.files().getFirst().lines())
                .containsExactly(
                        new Diff.Line("hunk", "", "", "@@ -7,2 +7,2 @@ head"),
                        new Diff.Line("same", "7", "7", "same"),
                        new Diff.Line("del", "8", "", "old"),
                        new Diff.Line("add", "", "8", "new"));
    }

    @Test
    void takesALineThatLooksLikeAHeadForALine() {
        Diff diff =
                Diff.of(
                        """
                        diff --git a/x.sql b/x.sql
                        --- a/x.sql
                        +++ b/x.sql
                        @@ -1,2 +1,1 @@
                        --- a comment
                        -diff --git a/y b/y
                        +@@ -1 +1 @@
                        \\ No newline at end of file
                        """);
        assertThat(diff.files()).hasSize(1);
        assertThat(diff.added()).isEqualTo(1);
        assertThat(diff.removed()).isEqualTo(2);
    }

    @Test
    void notesWhatHasNoLines() {
        Diff diff =
                Diff.of(
                        """
                        diff --git a/old.png b/new.png
                        similarity index 90%
                        rename from old.png
                        rename to new.png
                        Binary files a/old.png and b/new.png differ
                        """);
        assertThat(diff.files().getFirst().note())
                .isEqualTo(
                        "rename from old.png, rename to new.png, "
                                + "Binary files a/old.png and b/new.png differ");
    }

    @Test
    void isEmptyWithoutText() {
        assertThat(Diff.of("").files()).isEmpty();
    }
}
