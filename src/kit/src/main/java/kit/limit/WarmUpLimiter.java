package kit.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// Permits one after the other, at a rate that is low after a pause and grows to the full one: for
/// something that has gone cold, as a cache, a pool of connections, or code that is not compiled.
///
/// How it works: as long as nobody takes anything, it cools down, a nanosecond each nanosecond, to
/// the length of the warm-up at most. A permit warms it by an interval. What a permit costs depends
/// on how cold it is: the usual interval in the warmer half, up to three of them in the colder.
///
/// ```text
///  interval of a permit
///  3 i ┤                 ╱     the shaded area is the warm-up: as long as it takes
///      │               ╱░│     from the right, cold, to the middle, warm
///    i ┤─────────────╱░░░│
///      │             │░░░│
///      └─────────────┴───┴──▶ coldness
///      0       warmUp/2  warmUp
/// ```
///
/// Who takes a permit gets it at once if the one before is paid for, and the next one waits for as
/// long as it costs. So nobody pays for having come first.
///
/// Invariants: from a grant of n permits to the next one pass at least n intervals, and at most
/// three times as many if somebody waits. One that is asked for all the time grants its full rate
/// when the warm-up is over. Who is refused has taken nothing. Every operation is linearizable
/// (tested with lincheck).
///
/// Cost: O(1); an object of two numbers and a compare-and-set for a grant, one read for a refusal.
/// Threads: any, without a lock. Time: as in [TokenBucket].
///
/// Source: SmoothWarmingUp of Guava's RateLimiter with its cold factor of three, which keeps its
/// figures in permits, under a lock. Counted in nanoseconds a pause is its own measure.
///
/// Left out: a burst; what nobody took in a pause is not saved up.
public final class WarmUpLimiter {
    private static final Duration WARM_UP_MAX = Duration.ofDays(1);

    /// @param freeAtNanos when what was taken is paid for
    /// @param coldNanos how cold it is then, from 0 to the warm-up
    private record State(long freeAtNanos, double coldNanos) {}

    private final long intervalNanos;
    private final int permitsMax;
    private final double warmUpNanos;
    private final AtomicReference<State> state;

    /// A cold one.
    ///
    /// @param limit the full rate; its burst is how many one call may take
    public WarmUpLimiter(Limit limit, Duration warmUp, long nowNanos) {
        if (warmUp.compareTo(Duration.ofNanos(2 * limit.intervalNanos())) < 0
                || warmUp.compareTo(WARM_UP_MAX) > 0) {
            throw new IllegalArgumentException(
                    "a warm-up of %s is none: from two permits' time (%s) to a day"
                            .formatted(warmUp, Duration.ofNanos(2 * limit.intervalNanos())));
        }
        this.intervalNanos = limit.intervalNanos();
        this.permitsMax = limit.burst();
        this.warmUpNanos = warmUp.toNanos();
        this.state = new AtomicReference<>(new State(nowNanos, warmUpNanos));
    }

    /// Takes permits, all or none.
    ///
    /// @return whether the last ones are paid for
    /// @throws IllegalArgumentException if they are more than one call may take
    public boolean tryTake(int permits, long nowNanos) {
        return reserve(permits, nowNanos, 0) == 0;
    }

    /// Takes permits, all or none, in advance if need be: they may be used after the wait that it
    /// returns.
    ///
    /// @param waitNanosMax refuse what would have to wait longer; [Limit#WAIT_MAX] at most
    /// @return how long to wait, 0 if the last ones are paid for, or [TokenBucket#REFUSED]
    /// @throws IllegalArgumentException if they are more than one call may take
    public long reserve(int permits, long nowNanos, long waitNanosMax) {
        requireFitting(permits);
        long allowedNanos = Math.min(waitNanosMax, Limit.WAIT_NANOS_MAX);
        while (true) {
            State before = state.get();
            long waitNanos = waitNanos(before, nowNanos);
            if (waitNanos > allowedNanos) {
                return TokenBucket.REFUSED;
            }
            if (state.compareAndSet(before, after(before, nowNanos, permits))) {
                return waitNanos;
            }
        }
    }

    /// How long until permits are given, if nobody else takes any; 0 if they are.
    public long nanosUntilFree(long nowNanos) {
        return waitNanos(state.get(), nowNanos);
    }

    private static long waitNanos(State at, long nowNanos) {
        return Math.max(0, at.freeAtNanos() - nowNanos);
    }

    private State after(State before, long nowNanos, int permits) {
        long idleNanos = Math.max(0, nowNanos - before.freeAtNanos());
        double cold = Math.min(warmUpNanos, before.coldNanos() + idleNanos);
        long plainNanos = permits * intervalNanos;
        double warmer = Math.max(0, cold - plainNanos);
        long costNanos = plainNanos + (long) Math.ceil(surcharge(cold) - surcharge(warmer));
        return new State(before.freeAtNanos() + idleNanos + costNanos, warmer);
    }

    /// The triangle above the usual interval, from the middle to `cold`.
    private double surcharge(double cold) {
        double beyond = Math.max(0, cold - warmUpNanos / 2);
        return 2 * beyond * beyond / warmUpNanos;
    }

    private void requireFitting(int permits) {
        if (permits < 1 || permits > permitsMax) {
            throw new IllegalArgumentException(
                    "%d permits at once, ask for 1 to %d".formatted(permits, permitsMax));
        }
    }
}
