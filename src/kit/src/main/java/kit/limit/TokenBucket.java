package kit.limit;

import java.util.concurrent.atomic.AtomicLong;

/// Permits for one who asks often: a few at once, and so many a second in the long run.
///
/// How it works: there is no bucket. One number says when a bucket would be full again. A permit
/// moves it an interval on; one that would move it further ahead than a whole burst takes to fill
/// has to wait, or is refused:
///
/// ```text
///  now            full again          now + time to fill a burst
///   ├──── used ────────┤──── free ─────────────┤
/// ```
///
/// Invariants: in any stretch of time no more permits are granted than the burst and what the rate
/// gives in it; a permit that has to wait counts from the end of its wait. Who is refused has taken
/// nothing. Every operation is linearizable (tested with lincheck).
///
/// Cost: O(1), nothing allocated; one compare-and-set for a grant, one read for a refusal. Threads:
/// any, without a lock. Time: as [System#nanoTime] counts it, within 290 years; who asks with an
/// older time than others is asked to wait the longer for it.
///
/// Source: the generic cell rate algorithm as virtual scheduling, ITU-T I.371 annex A, where the
/// number is the "theoretical arrival time"; ours may be moved by several permits at once, and
/// waits.
public final class TokenBucket {
    /// What [#reserve] returns instead of a wait.
    public static final long REFUSED = -1;

    private final long intervalNanos;
    private final long fillNanos;
    private final int burst;

    /// In the past if the bucket is full. At most so far ahead of now as a burst takes to fill and
    /// [Limit#WAIT_MAX].
    private final AtomicLong fullAtNanos;

    /// A full bucket.
    public TokenBucket(Limit limit, long nowNanos) {
        this.intervalNanos = limit.intervalNanos();
        this.fillNanos = limit.fillNanos();
        this.burst = limit.burst();
        this.fullAtNanos = new AtomicLong(nowNanos);
    }

    /// Takes permits, all or none.
    ///
    /// @return whether they were there
    /// @throws IllegalArgumentException if they never fit into the burst
    public boolean tryTake(int permits, long nowNanos) {
        return reserve(permits, nowNanos, 0) == 0;
    }

    /// Takes permits, all or none, in advance if need be: they may be used after the wait that it
    /// returns.
    ///
    /// @param waitNanosMax refuse what would have to wait longer; [Limit#WAIT_MAX] at most
    /// @return how long to wait, 0 if they are there, or [#REFUSED]
    /// @throws IllegalArgumentException if they never fit into the burst
    public long reserve(int permits, long nowNanos, long waitNanosMax) {
        requireFitting(permits);
        long allowedNanos = Math.min(waitNanosMax, Limit.WAIT_NANOS_MAX);
        long fullAt = fullAtNanos.get();
        while (true) {
            long after = later(fullAt, nowNanos) + permits * intervalNanos;
            long waitNanos = Math.max(0, after - nowNanos - fillNanos);
            if (waitNanos > allowedNanos) {
                return REFUSED;
            }
            long seen = fullAtNanos.compareAndExchange(fullAt, after);
            if (seen == fullAt) {
                return waitNanos;
            }
            fullAt = seen;
        }
    }

    /// How long until so many permits are there, if nobody else takes any; 0 if they are.
    ///
    /// @throws IllegalArgumentException if they never fit into the burst
    public long nanosUntil(int permits, long nowNanos) {
        requireFitting(permits);
        long after = later(fullAtNanos.get(), nowNanos) + permits * intervalNanos;
        return Math.max(0, after - nowNanos - fillNanos);
    }

    /// Also where the clock has passed its end between the two.
    private static long later(long a, long b) {
        return a - b > 0 ? a : b;
    }

    private void requireFitting(int permits) {
        if (permits < 1 || permits > burst) {
            throw new IllegalArgumentException(
                    "%d permits never fit into a burst of %d, ask for 1 to %d"
                            .formatted(permits, burst, burst));
        }
    }
}
