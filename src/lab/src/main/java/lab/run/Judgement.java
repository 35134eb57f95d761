package lab.run;

import java.util.Map;

/// One row of the proof: a signal, a check, the alert or the load, and what each side showed in
/// each phase.
///
/// @param expectation what is wanted, in words: `broken ≥ 20, healthy ≤ 2`
/// @param unit may be empty
/// @param cells by side (see [Side#name]) and phase; a side that was not run has no cell
/// @param proves whether this row came out as the four-sided proof demands on every side that ran
public record Judgement(
        Kind kind,
        String name,
        String expectation,
        String unit,
        Map<String, Map<Phase, Cell>> cells,
        boolean proves) {

    public enum Kind {
        LOAD,
        SIGNAL,
        CHECK,
        ALERT
    }

    public enum State {
        HEALTHY,
        BROKEN,
        /// Neither the healthy nor the broken bound is met.
        BETWEEN,
        /// The figure could not be had. Never passes.
        UNMEASURED,
        /// The figure is shown, not judged.
        SHOWN
    }

    /// @param value null where it could not be measured
    /// @param shown the value as a reader sees it, or why there is none
    /// @param asWanted whether this cell is what the proof demands here; true where nothing is
    ///     demanded
    public record Cell(Double value, String shown, State state, boolean asWanted) {}
}
