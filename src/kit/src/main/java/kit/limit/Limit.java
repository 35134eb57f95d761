package kit.limit;

import java.time.Duration;

/// So many permits in so much time, and so many at once.
///
/// @param permits how many in a period, in the long run
/// @param burst how many at once after a pause
public record Limit(int permits, Duration period, int burst) {
    /// Nobody waits longer for permits.
    public static final Duration WAIT_MAX = Duration.ofDays(365);

    static final long WAIT_NANOS_MAX = WAIT_MAX.toNanos();

    private static final Duration FILL_MAX = Duration.ofDays(365);
    private static final long INTERVAL_NANOS_MIN = 1_000;

    public Limit {
        if (permits < 1) {
            throw new IllegalArgumentException("permits is " + permits + ", must be at least 1");
        }
        if (burst < 1) {
            throw new IllegalArgumentException("burst is " + burst + ", must be at least 1");
        }
        if (period.compareTo(Duration.ofNanos(permits * INTERVAL_NANOS_MIN)) < 0) {
            throw new IllegalArgumentException(
                    "%d permits in %s are more than a million a second, too many to be told apart"
                            .formatted(permits, period));
        }
        if (period.compareTo(FILL_MAX) > 0
                || period.dividedBy(permits).compareTo(FILL_MAX.dividedBy(burst)) > 0) {
            throw new IllegalArgumentException(
                    "%d permits in %s take longer than a year to fill a burst of %d"
                            .formatted(permits, period, burst));
        }
    }

    public static Limit perSecond(int permits, int burst) {
        return new Limit(permits, Duration.ofSeconds(1), burst);
    }

    /// From one permit to the next, rounded up: never more permits than promised, and at most 0.1%
    /// fewer.
    long intervalNanos() {
        return Math.ceilDiv(period.toNanos(), permits);
    }

    /// How long it takes until an empty bucket is full.
    long fillNanos() {
        return intervalNanos() * burst;
    }
}
