package kit.breaker;

import java.util.concurrent.atomic.AtomicLong;

/// Counts without a lock, until it is stopped.
///
/// How it works: stopped is the smallest number there is. Who adds one to it sees that it is below
/// 0, and has counted nothing; the next start wipes it away.
///
/// Invariants: an addition that is told true is in what the next [#stop] or [#get] returns, one
/// that is told false is in none.
///
/// Cost: an atomic addition. Threads: any add; one at a time stops and starts.
final class Tally {
    static final long STOPPED = Long.MIN_VALUE;

    private final AtomicLong count = new AtomicLong(STOPPED);

    /// @return whether it was counted
    boolean add() {
        return count.getAndIncrement() >= 0;
    }

    /// @return the count, or a number below 0 if it is stopped
    long get() {
        return count.get();
    }

    /// @return the count, or a number below 0 if it was stopped already
    long stop() {
        return count.getAndSet(STOPPED);
    }

    void start(long from) {
        count.set(from);
    }
}
