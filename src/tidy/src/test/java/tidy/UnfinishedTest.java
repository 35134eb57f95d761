package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnfinishedTest {
    private static final String MARK = "TO" + "DO";

    @Test
    void refusesANoteToOneselfInAnyFileButAPage() {
        Sample sample =
                new Sample(new Unfinished())
                        .with("scripts/edition", "true\n# " + MARK + ": later\n")
                        .with("docs/style.md", "We write no " + MARK + "s.");
        assertThat(sample.findings()).singleElement().asString().startsWith("scripts/edition:2");
    }

    @Test
    void acceptsWordsThatContainTheLetters() {
        assertThat(new Sample(new Unfinished()).with("a.sql", "-- TODOR likes it").findings())
                .isEmpty();
    }
}
