package experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final Result RESULT =
            new Result(
                    "<svg/>",
                    new Table(List.of("shape", "bytes"), List.of(List.of("returned", "24"))),
                    List.of("One is returned."));
    private static final About ABOUT =
            new About(
                    "escape",
                    "2026-11-23T10:00:00Z",
                    true,
                    3,
                    60,
                    0.1,
                    2,
                    new Machine("Z80", 1, "CP/M 2.2, z80", "25", "Zilog"));

    @TempDir Path folder;

    @Test
    void keepsWhatIsWrittenByHand() throws Exception {
        Path page = folder.resolve("escape.md");
        Files.writeString(page, "before\n" + Page.BEGIN + "\nold\n" + Page.END + "\nafter\n");

        new Page(page).take("escape", RESULT, ABOUT);
        new Page(page).take("escape", RESULT, ABOUT);

        assertThat(page)
                .content()
                .startsWith("before\n" + Page.BEGIN + "\n\n![escape](escape.svg)\n")
                .containsOnlyOnce("| returned | 24 |")
                .containsOnlyOnce("- One is returned.")
                .contains("Measured on: Z80, 1 cores, CP/M 2.2")
                .endsWith(Page.END + "\nafter\n")
                .doesNotContain("old");
        assertThat(folder.resolve("escape.svg")).hasContent("<svg/>");
    }

    @Test
    void needsAPlaceOnThePage() throws Exception {
        Path page = folder.resolve("escape.md");
        Files.writeString(page, "no marks\n");

        assertThatThrownBy(() -> new Page(page).take("escape", RESULT, ABOUT))
                .hasMessageContaining("has no lines");
    }
}
