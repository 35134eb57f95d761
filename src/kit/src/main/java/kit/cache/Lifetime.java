package kit.cache;

import java.util.function.DoubleSupplier;

/// How long values live.
///
/// Jitter makes a lifetime shorter by chance, never longer: what was put in together does not
/// expire together, and no value is older than its cache promises.
///
/// @param writeNanos after the value was put in; [#NEVER] if that does not matter
/// @param accessNanos after it was used last; [#NEVER] if that does not matter
/// @param refreshNanos after it was put in, when a reader starts a reload; or [#NEVER]
/// @param jitter share of a lifetime that chance may take, between 0 and 1
/// @param random numbers from 0 to 1
record Lifetime(
        long writeNanos,
        long accessNanos,
        long refreshNanos,
        double jitter,
        DoubleSupplier random) {

    /// Longer than any process lives, and far enough from overflow to be added to the time.
    static final long NEVER = Long.MAX_VALUE / 4;

    boolean expires() {
        return writeNanos < NEVER || accessNanos < NEVER;
    }

    boolean refreshes() {
        return refreshNanos < NEVER;
    }

    boolean isEndless() {
        return !expires() && !refreshes();
    }

    /// The longest that a value lives without being used or written.
    long longestNanos() {
        return Math.min(writeNanos, accessNanos);
    }

    long drawnWrite() {
        return drawn(writeNanos);
    }

    long drawnAccess() {
        return drawn(accessNanos);
    }

    long drawnRefresh() {
        return drawn(refreshNanos);
    }

    private long drawn(long nanos) {
        return nanos == NEVER || jitter == 0
                ? nanos
                : nanos - (long) (nanos * jitter * random.getAsDouble());
    }
}
