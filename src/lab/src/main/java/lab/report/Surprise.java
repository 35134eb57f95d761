package lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lab.run.Judgement;
import lab.run.Judgement.Cell;
import lab.run.Phase;
import lab.run.Replay;
import lab.run.Side;

/// Something that the proof did not want: where it was seen, what was wanted, what came out.
///
/// @param where side and phase, e.g. `fix, storm`; `every side` for a row that does not prove
///     although each of its cells is as wanted (a side that is missing, for instance)
record Surprise(String where, String name, String wanted, String cameOut) {

    /// Every surprise of a replay, row by row.
    static List<Surprise> in(Replay replay) {
        List<Surprise> found = new ArrayList<>();
        for (Judgement judgement : replay.judgements()) {
            int before = found.size();
            for (String side : sides(replay)) {
                Map<Phase, Cell> cells = judgement.cells().getOrDefault(side, Map.of());
                for (Phase phase : Phase.values()) {
                    Cell cell = cells.get(phase);
                    if (cell != null && !cell.asWanted()) {
                        found.add(of(judgement, side, phase, cell));
                    }
                }
            }
            if (!judgement.proves() && found.size() == before) {
                found.add(ofTheWhole(judgement));
            }
        }
        return found;
    }

    /// The sides of a replay in its order, then those that only a judgement knows.
    static List<String> sides(Replay replay) {
        Stream<String> ran = replay.sides().stream().map(Side::name);
        Stream<String> judged =
                replay.judgements().stream().flatMap(j -> j.cells().keySet().stream());
        return Stream.concat(ran, judged.sorted()).distinct().toList();
    }

    private static Surprise of(Judgement judgement, String side, Phase phase, Cell cell) {
        String wanted =
                Words.wanted(judgement.kind(), side, phase)
                        .map(state -> Words.of(judgement.kind(), state))
                        .orElse("a figure");
        String bounds =
                judgement.expectation().isBlank() ? "" : " (" + judgement.expectation() + ")";
        String where = Role.label(side) + ", " + Words.of(phase);
        String word = Words.beside(judgement.kind(), cell);
        String cameOut = shown(judgement, cell) + (word.isEmpty() ? "" : ", " + word);
        return new Surprise(where, judgement.name(), wanted + bounds, cameOut);
    }

    private static Surprise ofTheWhole(Judgement judgement) {
        String wanted = judgement.expectation().isBlank() ? "a proof" : judgement.expectation();
        return new Surprise(
                "every side", judgement.name(), wanted, "no proof on the sides that ran");
    }

    /// A cell's figure with its unit.
    static String shown(Judgement judgement, Cell cell) {
        String unit = judgement.unit();
        boolean bare = cell.value() == null || unit.isBlank() || cell.shown().contains(unit);
        return bare ? cell.shown() : cell.shown() + " " + unit;
    }

    String sentence() {
        return where + ": " + name + " – wanted: " + wanted + "; came out: " + cameOut;
    }
}
