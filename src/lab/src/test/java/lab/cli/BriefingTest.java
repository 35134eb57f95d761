package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BriefingTest {
    private static final String PAGE =
            """
            # cache-breakdown

            **What users say.** "The page hangs." On dashboards it is called cache-breakdown.

            ## Begin

                ./lab start cache-breakdown
            """;
    private static final String HINTS =
            """
            # Hints: cache-breakdown

            Take one.

            ## 1. Resource
            It is the database.

            ## 2. System
            Take a dump.
            """;

    private final Briefing briefing = Briefing.of(PAGE, HINTS, "cache-breakdown");

    @Test
    void tellsWhatUsersSayAndNotTheName() {
        assertThat(briefing.page())
                .startsWith("**What users say.** \"The page hangs.\"")
                .doesNotContain("cache-breakdown", "./lab", "Begin");
    }

    @Test
    void givesOneHintAfterTheOther() {
        assertThat(briefing.nextHint()).hasValue("1. Resource\nIt is the database.");
        assertThat(briefing.nextHint()).hasValue("2. System\nTake a dump.");
        assertThat(briefing.nextHint()).isEmpty();
    }

    @Test
    void hasNoHintsWhereNobodyWroteAny() {
        assertThat(Briefing.of(PAGE, "", "cache-breakdown").nextHint()).isEmpty();
    }
}
