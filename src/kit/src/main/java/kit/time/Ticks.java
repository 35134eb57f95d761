package kit.time;

import java.time.Duration;

/// Nanoseconds to ticks. A tick is a power of two of nanoseconds, so that a shift does for a
/// division, and ticks are counted from an origin: the values of [System#nanoTime] may be negative
/// and may wrap around, their differences are right for 292 years.
///
/// @param originNanos when tick 0 began
/// @param shift a tick is 2^shift ns
record Ticks(long originNanos, int shift) {

    /// A longer delay becomes this one, so that no sum overflows.
    static final long DELAY_NANOS_MAX = Long.MAX_VALUE / 2;

    private static final int SHIFT_MIN = 10;
    private static final int SHIFT_MAX = 36;

    /// Ticks of which three fit into a duration.
    static Ticks thirdOf(Duration duration, long originNanos) {
        long nanos = duration.toNanos();
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos / 3);
        if (nanos <= 0 || shift < SHIFT_MIN || shift > SHIFT_MAX) {
            throw new IllegalArgumentException(
                    "an accuracy of %s; from 4 µs to 5 minutes".formatted(duration));
        }
        return new Ticks(originNanos, shift);
    }

    long tickNanos() {
        return 1L << shift;
    }

    /// Nanoseconds since the origin.
    long since(long nowNanos) {
        return nowNanos - originNanos;
    }

    /// The tick that has begun last.
    long begun(long sinceNanos) {
        return sinceNanos >> shift;
    }

    /// The first tick that does not begin before.
    long notBefore(long sinceNanos) {
        return (sinceNanos + (1L << shift) - 1) >> shift;
    }

    /// Not positive if it has begun.
    long nanosUntil(long tick, long sinceNanos) {
        return (tick << shift) - sinceNanos;
    }
}
