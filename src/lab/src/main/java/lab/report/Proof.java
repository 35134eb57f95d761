package lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.run.Judgement;
import lab.run.Judgement.Cell;
import lab.run.Phase;
import lab.run.Replay;

/// The table of the proof as rows and columns, before anyone decides what a column looks like.
///
/// Every side has a column for calm and one for storm, except the wrong fixes: they have one for
/// the storm, where they are meant to fail. A calm phase of theirs that went wrong is told as a
/// [Surprise].
///
/// Invariant: every row has as many cells as there are columns, in their order; a cell is empty
/// where a side did not run or nothing was judged.
record Proof(List<Column> columns, List<Row> rows) {

    record Column(String side, Phase phase) {
        String label() {
            return Role.label(side);
        }

        public String phaseWord() {
            return Words.of(phase);
        }

        boolean wrong() {
            return Role.of(side) == Role.WRONG;
        }
    }

    record Row(Judgement judgement, List<Optional<Cell>> cells) {}

    static Proof of(Replay replay) {
        List<Column> columns = new ArrayList<>();
        for (String side : Surprise.sides(replay)) {
            if (Role.of(side) != Role.WRONG) {
                columns.add(new Column(side, Phase.CALM));
            }
            columns.add(new Column(side, Phase.STORM));
        }
        // Wrong fixes last, however the replay ran them.
        List<Column> sorted = new ArrayList<>(columns.stream().filter(c -> !c.wrong()).toList());
        columns.stream().filter(Column::wrong).forEach(sorted::add);
        List<Row> rows = replay.judgements().stream().map(j -> row(j, sorted)).toList();
        return new Proof(List.copyOf(sorted), rows);
    }

    private static Row row(Judgement judgement, List<Column> columns) {
        return new Row(judgement, columns.stream().map(c -> cell(judgement, c)).toList());
    }

    private static Optional<Cell> cell(Judgement judgement, Column column) {
        Map<Phase, Cell> cells = judgement.cells().getOrDefault(column.side(), Map.of());
        return Optional.ofNullable(cells.get(column.phase()));
    }
}
