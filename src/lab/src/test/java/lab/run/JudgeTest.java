package lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import lab.incident.Bound;
import lab.incident.Incident;
import lab.incident.Incident.Check;
import lab.incident.Incident.Figure;
import lab.incident.Incident.Signal;
import lab.incident.Source;
import lab.measure.Reading;
import lab.run.Judgement.State;
import lab.run.Side.LoadFigures;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Signal OVERSOLD =
            new Signal(
                    "oversold",
                    "units",
                    Figure.of(new Source.SqlStatus("x")),
                    Bound.parse(">= 20"),
                    Bound.parse("<= 0"));
    private static final Check SOLD =
            new Check(
                    "all are sold",
                    "units",
                    Figure.of(new Source.SqlStatus("y")),
                    List.of(Phase.STORM),
                    Bound.parse("== 100"),
                    null);
    private static final Incident INCIDENT =
            new Incident(
                    "oversell",
                    0,
                    "Buyers are told lies",
                    1,
                    new Incident.Load(
                            "Oversell",
                            Duration.ofSeconds(4),
                            Duration.ofSeconds(4),
                            Duration.ofSeconds(10),
                            Duration.ZERO,
                            7,
                            new Incident.Users(10, 40, List.of("cart"))),
                    "nothing special",
                    Map.of(),
                    List.of(),
                    List.of(OVERSOLD),
                    List.of(SOLD),
                    List.of(),
                    List.of(),
                    "Oversell",
                    null);

    private final Judge judge = new Judge(INCIDENT, Map.of("wrong/lock", "oversold"));

    @Test
    void provesThreeSidesThatComeOutAsDemanded() {
        List<Judgement> rows =
                judge.judge(
                        List.of(side("incident", 0, 170, 270, 0, 5), side("fix", 0, 0, 100, 0, 0)));

        assertThat(rows).allMatch(Judgement::proves);
        assertThat(conclusion(rows, "incident", "fix").sentence())
                .isEqualTo("proven, 3 of 4 sides (the wrong fixes were not run)");
    }

    @Test
    void isRedForAShopThatRefusesEverything() {
        List<Judgement> rows = judge.judge(List.of(side("yours", 0, 0, 0, 0, 0)));

        assertThat(conclusion(rows, "yours").proven()).isFalse();
        assertThat(conclusion(rows, "yours").sentence()).contains("all are sold (yours, storm: 0)");
    }

    @Test
    void isRedForAnIncidentThatDoesNotHappen() {
        assertThat(judge.judge(List.of(side("incident", 0, 0, 100, 0, 5))))
                .anyMatch(row -> row.name().equals("oversold") && !row.proves());
    }

    @Test
    void isRedWhenCalmIsNot() {
        assertThat(judge.judge(List.of(side("fix", 3, 0, 100, 0, 0))))
                .anyMatch(row -> row.name().equals("oversold") && !row.proves());
    }

    @Test
    void isRedForAnAlertThatCriesInCalmOrSleepsInStorm() {
        assertThat(judge.judge(List.of(side("incident", 0, 170, 270, 1, 5))).getLast().proves())
                .isFalse();
        assertThat(judge.judge(List.of(side("incident", 0, 170, 270, 0, 0))).getLast().proves())
                .isFalse();
        assertThat(judge.judge(List.of(side("fix", 0, 0, 100, 0, 2))).getLast().proves()).isFalse();
    }

    @Test
    void neverTakesAMissingFigureForHealthy() {
        Measured measured = side("fix", 0, 0, 100, 0, 0);
        Measured blind =
                new Measured(
                        measured.side(),
                        Map.of(
                                OVERSOLD,
                                Map.of(
                                        Phase.CALM, new Reading.Missing("gone"),
                                        Phase.STORM, new Reading.Missing("gone"))),
                        measured.checks(),
                        measured.alertFiring());

        Judgement row = judge.judge(List.of(blind)).get(1);

        assertThat(row.proves()).isFalse();
        assertThat(row.cells().get("fix").get(Phase.STORM).state()).isEqualTo(State.UNMEASURED);
    }

    @Test
    void wantsAWrongFixRedExactlyWhereItSays() {
        assertThat(judge.judge(List.of(side("wrong/lock", 0, 5, 100, 0, 0))))
                .allMatch(Judgement::proves);
        assertThat(judge.judge(List.of(side("wrong/lock", 0, 0, 0, 0, 0))).get(1).proves())
                .isFalse();
    }

    @Test
    void doesNotCountARunWhoseLoadDidNotArrive() {
        Measured measured = side("fix", 0, 0, 100, 0, 0, 391);

        assertThat(judge.judge(List.of(measured)).getFirst().proves()).isFalse();
    }

    @Test
    void saysThatTheAlertWasNotCheckedWhereThereIsNoPrometheus() {
        Measured measured = side("fix", 0, 0, 100, 0, 0);
        Measured unwatched =
                new Measured(measured.side(), measured.signals(), measured.checks(), Map.of());

        Conclusion conclusion = conclusion(judge.judge(List.of(unwatched)), "fix");

        assertThat(conclusion.proven()).isTrue();
        assertThat(conclusion.partial()).singleElement().asString().startsWith("alert not checked");
    }

    private static Conclusion conclusion(List<Judgement> rows, String... sides) {
        return Conclusion.of(
                java.util.Arrays.stream(sides).map(name -> sideOf(name, 400)).toList(), rows);
    }

    /// Many parameters because they are one row of a table.
    private static Measured side(
            String name,
            double calm,
            double storm,
            double sold,
            double alertCalm,
            double alertStorm) {
        return side(name, calm, storm, sold, alertCalm, alertStorm, 400);
    }

    /// Many parameters because they are one row of a table.
    private static Measured side(
            String name,
            double calm,
            double storm,
            double sold,
            double alertCalm,
            double alertStorm,
            long started) {
        return new Measured(
                sideOf(name, started),
                Map.of(
                        OVERSOLD,
                        Map.of(Phase.CALM, Reading.of(calm), Phase.STORM, Reading.of(storm))),
                Map.of(SOLD, Map.of(Phase.STORM, new Measured.Compared(Reading.of(sold), null))),
                Map.of(Phase.CALM, Reading.of(alertCalm), Phase.STORM, Reading.of(alertStorm)));
    }

    private static Side sideOf(String name, long started) {
        return new Side(
                name,
                name,
                "0",
                new Marks(0, 0, 0, 0, 0, 0),
                List.of(
                        new LoadFigures(Phase.CALM, 40, 40, 80, 80, 5.0, 9.0),
                        new LoadFigures(Phase.STORM, 400, started, 800, 800, 5.0, 9.0)),
                List.of(),
                List.of(),
                List.of());
    }
}
