package lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lab.incident.Incident.Figure;
import lab.incident.Incident.Load;
import lab.incident.Incident.Per;
import lab.incident.Incident.Span;
import lab.incident.Incident.Users;
import lab.incident.Source;
import lab.incident.Source.Take;
import lab.measure.Answer;
import lab.measure.Answers;
import lab.measure.Logs;
import lab.measure.Reading;
import org.junit.jupiter.api.Test;

/// A side whose calm begins at 10,000 and whose storm begins at 20,000, both for 4 s or more: the
/// processor seconds were 1 when the calm began, 3 at its end, 5 after 2 s of the storm, 15 after 5
/// s, and 19 at its end.
class FiguresTest {
    private static final Source CPU = new Source.ProcessFigure("cpu-seconds", Take.INCREASE);
    private static final Source HEAP = new Source.LiveHeap(Take.END);
    private static final Span TWO_TO_FIVE = new Span(Duration.ofSeconds(2), Duration.ofSeconds(5));
    private static final Load LOAD =
            new Load(
                    "CpuBurn",
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(10),
                    Duration.ZERO,
                    7,
                    new Users(1, 1, List.of("search")));

    private static final Figures FIGURES =
            new Figures(
                    LOAD,
                    new Marks(5_000, 10_000, 14_000, 20_000, 30_000, 31_000),
                    new Figures.At(
                            snapshot(1, 0),
                            snapshot(3, 100),
                            Map.of(
                                    Duration.ofSeconds(2), snapshot(5, 150),
                                    Duration.ofSeconds(5), snapshot(15, 350)),
                            snapshot(19, 200)),
                    busiest(),
                    new Answers(
                            List.of(
                                    answer(Phase.CALM, 11_000, 200),
                                    answer(Phase.CALM, 12_000, 200),
                                    answer(Phase.STORM, 20_000, 200),
                                    answer(Phase.STORM, 22_000, 503),
                                    answer(Phase.STORM, 24_999, 200),
                                    answer(Phase.STORM, 25_000, 200))),
                    new Logs(List.of()),
                    Map.of());

    @Test
    void comparesTheStormWithTheCalm() {
        Figure perSecond = new Figure(CPU, Per.SECOND, null, true);

        // 16 s in 10 s, against 2 s in 4 s
        assertThat(FIGURES.of(perSecond, Phase.STORM)).isEqualTo(Reading.of(3.2));
        assertThat(FIGURES.of(perSecond, Phase.CALM)).isEqualTo(Reading.of(1));
    }

    @Test
    void findsTheBusiestSecond() {
        assertThat(FIGURES.of(new Figure(CPU, Per.BUSIEST_SECOND, null, false), Phase.CALM))
                .isEqualTo(Reading.of(1));
        assertThat(FIGURES.of(new Figure(CPU, Per.BUSIEST_SECOND, null, false), Phase.STORM))
                .isEqualTo(Reading.of(9));
        assertThat(FIGURES.of(new Figure(CPU, Per.BUSIEST_SECOND, TWO_TO_FIVE, false), Phase.STORM))
                .isEqualTo(Reading.of(6));
        assertThat(FIGURES.of(new Figure(CPU, Per.BUSIEST_SECOND, null, true), Phase.STORM))
                .isEqualTo(Reading.of(9));
    }

    @Test
    void looksAtSomeSecondsOfTheStormOnly() {
        assertThat(FIGURES.of(new Figure(CPU, Per.NOTHING, TWO_TO_FIVE, false), Phase.STORM))
                .isEqualTo(Reading.of(10));
        assertThat(FIGURES.of(new Figure(CPU, Per.NOTHING, TWO_TO_FIVE, false), Phase.CALM))
                .isEqualTo(Reading.of(2));
    }

    @Test
    void takesTheEndOfTheseSeconds() {
        assertThat(FIGURES.of(new Figure(HEAP, Per.NOTHING, TWO_TO_FIVE, false), Phase.STORM))
                .isEqualTo(Reading.of(350));
    }

    @Test
    void beginsWithTheStorm() {
        Span fromTheStart = new Span(Duration.ZERO, Duration.ofSeconds(2));

        assertThat(FIGURES.of(new Figure(CPU, Per.NOTHING, fromTheStart, false), Phase.STORM))
                .isEqualTo(Reading.of(2));
    }

    @Test
    void dividesBySecondsAndRequestsOfThatStretch() {
        assertThat(FIGURES.of(new Figure(CPU, Per.REQUEST, TWO_TO_FIVE, true), Phase.STORM))
                .isEqualTo(Reading.of(5));
        Source ok = new Source.Answers("search", List.of(200));
        assertThat(FIGURES.of(new Figure(ok, Per.REQUEST, TWO_TO_FIVE, false), Phase.STORM))
                .isEqualTo(Reading.of(0.5));
    }

    @Test
    void saysThatThereIsNothingToCompareWith() {
        Source failed = new Source.Answers("search", List.of(503));

        assertThat(FIGURES.of(new Figure(failed, Per.NOTHING, null, true), Phase.STORM))
                .isInstanceOf(Reading.Missing.class);
    }

    /// Grows by 1 a second, then by 9 in the storm's first, and by 6 in its fourth.
    private static BusiestSeconds busiest() {
        var busiest = new BusiestSeconds(Set.of(CPU));
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20, 21, 27, 28, 29};
        for (int i = 0; i < values.length; i++) {
            busiest.add(CPU, 10_000 + 1_000 * i, values[i]);
        }
        return busiest;
    }

    private static Snapshot snapshot(double cpuSeconds, double liveBytes) {
        return new Snapshot(
                Map.of(CPU, Reading.of(cpuSeconds), HEAP, Reading.of(liveBytes)), List.of(), null);
    }

    private static Answer answer(Phase phase, long at, int status) {
        return new Answer(phase, "search", at, 5, status, "id");
    }
}
