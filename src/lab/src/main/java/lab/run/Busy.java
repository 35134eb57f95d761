package lab.run;

import java.util.Locale;
import java.util.Optional;

/// Whether other programs want this machine's processors. A shop that waits for a processor misses
/// time-outs as one does that is broken, so that a red proof on a busy machine says nothing.
record Busy(double loadAverage, int processors) {
    /// The lab's own builds and storms leave about three for each processor.
    private static final int USUAL_PER_PROCESSOR = 5;

    /// What to tell who waits; nothing on a machine that is quiet, or does not say.
    Optional<String> note() {
        return loadAverage <= USUAL_PER_PROCESSOR * processors
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "This machine is busy: load average %.1f on %d processors. A shop"
                                        + " that waits for them can look broken.",
                                loadAverage,
                                processors));
    }
}
