package lab.report;

import java.util.Optional;
import lab.run.Judgement;
import lab.run.Judgement.Cell;
import lab.run.Judgement.State;
import lab.run.Phase;

/// The words of the proof: what a state is called for each kind of row, and what the four-sided
/// proof wants where.
///
/// An alert is never "broken": it is silent or fires. The other kinds have such words too, so that
/// a reader need not know how the lab counts.
final class Words {

    private Words() {}

    static String of(Judgement.Kind kind, State state) {
        return switch (state) {
            case HEALTHY ->
                    switch (kind) {
                        case LOAD -> "arrived";
                        case SIGNAL -> "healthy";
                        case CHECK -> "holds";
                        case ALERT -> "silent";
                    };
            case BROKEN ->
                    switch (kind) {
                        case LOAD -> "short";
                        case SIGNAL -> "broken";
                        case CHECK -> "fails";
                        case ALERT -> "fires";
                    };
            case BETWEEN -> "between";
            case UNMEASURED -> "unmeasured";
            case SHOWN -> "";
        };
    }

    static String of(Phase phase) {
        return switch (phase) {
            case WARM_UP -> "warm-up";
            case CALM -> "calm";
            case STORM -> "storm";
        };
    }

    static String heading(Judgement.Kind kind) {
        return switch (kind) {
            case LOAD -> "Load";
            case SIGNAL -> "Signals";
            case CHECK -> "Checks";
            case ALERT -> "Alert";
        };
    }

    /// What the proof wants of a kind of row, on a side, in a phase; empty where it wants nothing.
    ///
    /// A wrong fix is wanted to be broken in the storm, but only in the row that its patch names;
    /// where that is not this row, its cell is as wanted whatever it says and nobody asks.
    static Optional<State> wanted(Judgement.Kind kind, String side, Phase phase) {
        if (kind == Judgement.Kind.LOAD || phase != Phase.STORM) {
            return Optional.of(State.HEALTHY);
        }
        return switch (Role.of(side)) {
            case FIX, YOURS -> Optional.of(State.HEALTHY);
            case WRONG -> Optional.of(State.BROKEN);
            case INCIDENT ->
                    kind == Judgement.Kind.CHECK ? Optional.empty() : Optional.of(State.BROKEN);
        };
    }

    /// The state of a cell as a word to stand beside its figure; empty where the figure says it
    /// already (`fired after 2 s`, `silent`).
    static String beside(Judgement.Kind kind, Cell cell) {
        String word = of(kind, cell.state());
        String stem = word.substring(0, Math.min(4, word.length()));
        return cell.shown().startsWith(stem) ? "" : word;
    }

    /// Empty for a row that only shows figures.
    static String verdict(Judgement judgement) {
        boolean judged =
                judgement.cells().values().stream()
                        .flatMap(side -> side.values().stream())
                        .anyMatch(cell -> cell.state() != State.SHOWN);
        if (!judgement.proves()) {
            return "not as wanted";
        }
        return judged ? "as wanted" : "";
    }
}
