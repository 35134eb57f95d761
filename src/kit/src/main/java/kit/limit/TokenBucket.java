package kit.limit;

/// Permits for one who asks often: a few at once, and so many a second in the long run.
///
/// How it works: a bucket holds up to [Limit#burst] tokens, and every interval one is poured in.
/// Who wants permits takes tokens out; if there are too few he gets none, or takes them in advance
/// and waits until the bucket has made up for it. Nobody really pours: how many tokens have come is
/// worked out when somebody asks.
///
/// Invariants: in any stretch of time no more permits are granted than the burst and what the rate
/// gives in it; a permit that has to wait counts from the end of its wait. Who is refused has taken
/// nothing.
///
/// Cost: O(1), a lock, nothing allocated. Threads: any. Time: as [System#nanoTime] counts it,
/// within 290 years; who asks with an older time than others is asked to wait the longer for it.
///
/// Source: the leaky bucket as a meter, Turner 1986.
public final class TokenBucket {
    /// What [#reserve] returns instead of a wait.
    public static final long REFUSED = -1;

    private final long intervalNanos;
    private final int burst;

    /// Tokens as of [#asOfNanos], whole ones: the next comes an interval after that. Below 0 if
    /// some were taken in advance.
    private long tokens;

    private long asOfNanos;

    /// A full bucket.
    public TokenBucket(Limit limit, long nowNanos) {
        this.intervalNanos = limit.intervalNanos();
        this.burst = limit.burst();
        this.tokens = burst;
        this.asOfNanos = nowNanos;
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
    public synchronized long reserve(int permits, long nowNanos, long waitNanosMax) {
        requireFitting(permits);
        pour(nowNanos);
        long waitNanos = waitNanos(permits, nowNanos);
        if (waitNanos > Math.min(waitNanosMax, Limit.WAIT_NANOS_MAX)) {
            return REFUSED;
        }
        tokens -= permits;
        return waitNanos;
    }

    /// How long until so many permits are there, if nobody else takes any; 0 if they are.
    ///
    /// @throws IllegalArgumentException if they never fit into the burst
    public synchronized long nanosUntil(int permits, long nowNanos) {
        requireFitting(permits);
        return waitNanos(permits, nowNanos);
    }

    private long waitNanos(int permits, long nowNanos) {
        long missing = permits - tokens;
        long passed = nowNanos - asOfNanos;
        return missing <= 0 && passed >= 0 ? 0 : Math.max(0, missing * intervalNanos - passed);
    }

    private void pour(long nowNanos) {
        long passed = nowNanos - asOfNanos;
        if (passed < 0) {
            return;
        }
        long come = passed / intervalNanos;
        if (come >= burst - tokens) {
            tokens = burst;
            asOfNanos = nowNanos; // a full bucket does not save up parts of a token either
        } else {
            tokens += come;
            asOfNanos += come * intervalNanos;
        }
    }

    private void requireFitting(int permits) {
        if (permits < 1 || permits > burst) {
            throw new IllegalArgumentException(
                    "%d permits never fit into a burst of %d, ask for 1 to %d"
                            .formatted(permits, burst, burst));
        }
    }
}
