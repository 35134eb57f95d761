package lab.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lab.run.Judgement.Kind;
import lab.run.Judgement.State;

/// The one sentence that a replay ends with.
///
/// @param partial what could not be checked; a proof may be partial, but says so
public record Conclusion(boolean proven, String sentence, List<String> partial) {

    public static Conclusion of(List<Side> sides, List<Judgement> rows) {
        List<Judgement> failed = rows.stream().filter(row -> !row.proves()).toList();
        List<String> partial = partial(rows);
        if (failed.isEmpty()) {
            return new Conclusion(true, sentence(sides, partial), partial);
        }
        String names = failed.stream().map(Conclusion::failure).collect(Collectors.joining("; "));
        return new Conclusion(false, "not proven: " + names, partial);
    }

    private static String sentence(List<Side> sides, List<String> partial) {
        List<String> names = sides.stream().map(Side::name).toList();
        if (names.contains(Sides.YOURS)) {
            return "healthy: your version stands the incident's load";
        }
        boolean wrong = names.stream().anyMatch(name -> name.startsWith(Sides.WRONG));
        if (!names.contains(Sides.INCIDENT)) {
            return "as it should be: " + String.join(", ", names);
        }
        return (wrong
                        ? "proven, 4 of 4 sides"
                        : "proven, 3 of 4 sides (the wrong fixes were not run)")
                + (partial.isEmpty() ? "" : ", in part");
    }

    private static List<String> partial(List<Judgement> rows) {
        boolean alertMissing =
                rows.stream()
                        .filter(row -> row.kind() == Kind.ALERT)
                        .flatMap(row -> row.cells().values().stream())
                        .flatMap(byPhase -> byPhase.values().stream())
                        .anyMatch(cell -> cell.state() == State.SHOWN);
        return alertMissing
                ? List.of(
                        "alert not checked: no prometheus on the PATH"
                                + " (./lab doctor says how to get it)")
                : List.of();
    }

    private static String failure(Judgement row) {
        return row.name()
                + row.cells().entrySet().stream()
                        .flatMap(
                                side ->
                                        side.getValue().entrySet().stream()
                                                .filter(cell -> !cell.getValue().asWanted())
                                                .map(cell -> place(side.getKey(), cell)))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String place(String side, Map.Entry<Phase, Judgement.Cell> cell) {
        return side
                + ", "
                + cell.getKey().name().toLowerCase().replace('_', ' ')
                + ": "
                + cell.getValue().shown();
    }
}
