package lab.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import lab.incident.Bound;
import lab.incident.Incident;
import lab.incident.Incident.Check;
import lab.incident.Incident.Signal;
import lab.measure.Reading;
import lab.run.Judgement.Cell;
import lab.run.Judgement.Kind;
import lab.run.Judgement.State;
import lab.run.Side.LoadFigures;

/// Compares what the sides showed with what the four-sided proof demands. Pure: no clock, no I/O.
///
/// | row | incident, calm | incident, storm | fix or yours | wrong fix, calm | wrong fix, storm |
/// | --- | --- | --- | --- | --- | --- |
/// | load | as planned | as planned | as planned | as planned | as planned |
/// | signal | healthy | broken | healthy in both | healthy | red if it is the one named |
/// | check | shown | shown | holds in both | shown | red if it is the one named |
/// | alert | silent | fires | silent in both | silent | shown |
///
/// A figure that is missing is never as wanted, except where nothing is.
public final class Judge {
    private static final double TOLERATED_USERS = 0.02;
    private static final List<Phase> JUDGED = List.of(Phase.CALM, Phase.STORM);

    private final Incident incident;
    private final Map<String, String> stillRed;

    /// @param stillRed for each wrong fix (by side name): the signal or check that it must leave
    ///     red
    public Judge(Incident incident, Map<String, String> stillRed) {
        this.incident = incident;
        this.stillRed = Map.copyOf(stillRed);
    }

    public List<Judgement> judge(List<Measured> sides) {
        List<Judgement> rows = new ArrayList<>();
        rows.add(judge(loadRow(), sides));
        incident.signals().forEach(signal -> rows.add(judge(row(signal), sides)));
        incident.checks().forEach(check -> rows.add(judge(row(check), sides)));
        rows.add(judge(alertRow(), sides));
        return rows;
    }

    /// A row before it is judged.
    private record Row(
            Kind kind,
            String name,
            String expectation,
            String unit,
            List<Phase> phases,
            BiFunction<Measured, Phase, Cell> cell) {}

    private Row loadRow() {
        return new Row(Kind.LOAD, "users started", "as planned ± 2%", "", JUDGED, this::load);
    }

    private Row row(Signal signal) {
        String expectation =
                "broken "
                        + signal.broken()
                        + ", healthy "
                        + signal.healthy()
                        + signal.figure().words();
        return new Row(
                Kind.SIGNAL,
                signal.name(),
                expectation,
                signal.unit(),
                JUDGED,
                (side, phase) -> signal(signal, side, phase));
    }

    private Row row(Check check) {
        return new Row(
                Kind.CHECK,
                check.name(),
                (check.holds() != null ? check.holds().toString() : "both equal")
                        + check.figure().words(),
                check.unit(),
                check.phases(),
                (side, phase) -> check(check, side, phase));
    }

    private Row alertRow() {
        String expectation = "fires in the incident's storm only";
        return new Row(Kind.ALERT, incident.alert(), expectation, "", JUDGED, this::alert);
    }

    private static Judgement judge(Row row, List<Measured> sides) {
        Map<String, Map<Phase, Cell>> cells = new LinkedHashMap<>();
        for (Measured side : sides) {
            Map<Phase, Cell> byPhase = new EnumMap<>(Phase.class);
            row.phases().forEach(phase -> byPhase.put(phase, row.cell().apply(side, phase)));
            cells.put(side.side().name(), byPhase);
        }
        boolean proves =
                cells.values().stream()
                        .flatMap(byPhase -> byPhase.values().stream())
                        .allMatch(Cell::asWanted);
        return new Judgement(row.kind(), row.name(), row.expectation(), row.unit(), cells, proves);
    }

    private Cell load(Measured measured, Phase phase) {
        LoadFigures load =
                measured.side().load().stream()
                        .filter(figures -> figures.phase() == phase)
                        .findFirst()
                        .orElseThrow();
        boolean arrived =
                Math.abs(load.started() - load.planned())
                        <= Math.max(1, TOLERATED_USERS * load.planned());
        String shown = load.started() + (arrived ? "" : " of " + load.planned());
        return new Cell(
                (double) load.started(), shown, arrived ? State.HEALTHY : State.BROKEN, arrived);
    }

    private Cell signal(Signal signal, Measured measured, Phase phase) {
        Reading reading = measured.signals().get(signal).get(phase);
        State state = state(reading, signal.healthy(), signal.broken());
        boolean asWanted =
                switch (demand(measured, phase, signal.name())) {
                    case HEALTHY -> state == State.HEALTHY;
                    case BROKEN -> state == State.BROKEN;
                    case RED -> state == State.BROKEN || state == State.BETWEEN;
                    case NOTHING -> true;
                };
        return cell(reading, state, asWanted);
    }

    private static State state(Reading reading, Bound healthy, Bound broken) {
        return switch (reading) {
            case Reading.Missing ignored -> State.UNMEASURED;
            case Reading.Value(double value) -> {
                if (healthy.admits(value)) {
                    yield State.HEALTHY;
                }
                yield broken.admits(value) ? State.BROKEN : State.BETWEEN;
            }
        };
    }

    private Cell check(Check check, Measured measured, Phase phase) {
        Measured.Compared compared = measured.checks().get(check).get(phase);
        State state = state(check, compared);
        // What a broken shop still does well is shown, not demanded.
        boolean judged = Sides.isJudgedAsFix(measured.side().name());
        boolean asWanted =
                switch (demand(measured, phase, check.name())) {
                    case HEALTHY -> state == State.HEALTHY || !judged;
                    case RED -> state == State.BROKEN;
                    case BROKEN, NOTHING -> true;
                };
        String shown = compared.figure().shown();
        if (compared.equalTo() != null && state != State.HEALTHY) {
            shown += " ≠ " + compared.equalTo().shown();
        }
        Cell cell = cell(compared.figure(), state, asWanted);
        return new Cell(cell.value(), shown, state, asWanted);
    }

    private static State state(Check check, Measured.Compared compared) {
        if (!(compared.figure() instanceof Reading.Value(double value))) {
            return State.UNMEASURED;
        }
        if (check.holds() != null) {
            return check.holds().admits(value) ? State.HEALTHY : State.BROKEN;
        }
        return switch (compared.equalTo()) {
            case Reading.Missing ignored -> State.UNMEASURED;
            case Reading.Value(double other) -> value == other ? State.HEALTHY : State.BROKEN;
        };
    }

    private Cell alert(Measured measured, Phase phase) {
        Reading firing = measured.alertFiring().get(phase);
        if (firing == null) {
            return new Cell(null, "not checked", State.SHOWN, true);
        }
        if (!(firing instanceof Reading.Value(double seconds))) {
            return cell(firing, State.UNMEASURED, false);
        }
        State state = seconds > 0 ? State.BROKEN : State.HEALTHY;
        boolean asWanted =
                switch (demand(measured, phase, incident.alert())) {
                    case HEALTHY -> state == State.HEALTHY;
                    case BROKEN, RED -> state == State.BROKEN;
                    case NOTHING -> true;
                };
        return new Cell(seconds, seconds > 0 ? "fired" : "silent", state, asWanted);
    }

    private static Cell cell(Reading reading, State state, boolean asWanted) {
        return new Cell(
                reading instanceof Reading.Value(double value) ? value : null,
                reading.shown(),
                state,
                asWanted);
    }

    private enum Demand {
        HEALTHY,
        BROKEN,
        RED,
        NOTHING
    }

    private Demand demand(Measured measured, Phase phase, String row) {
        String side = measured.side().name();
        if (phase == Phase.CALM) {
            return Demand.HEALTHY;
        }
        if (side.equals(Sides.INCIDENT)) {
            return Demand.BROKEN;
        }
        if (!side.startsWith(Sides.WRONG)) {
            return Demand.HEALTHY;
        }
        return row.equals(stillRed.get(side)) ? Demand.RED : Demand.NOTHING;
    }
}
