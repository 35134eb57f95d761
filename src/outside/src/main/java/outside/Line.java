package outside;

import java.util.ArrayDeque;
import java.util.Optional;

/// The waiting line before one service: decides which call begins when.
///
/// How it works: a call begins if nobody waits before it, fewer than `connections` calls are in
/// progress, and the next beginning is due. Beginnings are spaced by 1 / `perSecond`, as on a
/// machine that takes one after the other. Who cannot begin waits like in an accept queue: the
/// service has not seen him, and a caller who gives up keeps his place: the service will work for
/// nobody. When `queue` calls wait, the next one is refused.
///
/// Invariants: calls begin in the order of their arrival; never more than `connections` are in
/// progress, apart from those that had begun before the limit was lowered; at most
/// `perSecond` × t + 1 begin in a time t, plus what fits into [#CATCH_UP_NANOS].
///
/// Threads: none; the caller holds a lock. Times are nanoseconds on any clock that never goes
/// back and starts at 0.
///
/// @param <C> a waiting call, compared by identity
public final class Line<C> {

    /// A thread wakes up late by this much or less; the schedule does not lose that time.
    static final long CATCH_UP_NANOS = 10_000_000;

    private static final Turn BEGIN = new Turn.Begin();
    private static final Turn REFUSED = new Turn.Refused();
    private static final Turn NOT_YET = new Turn.Wait(Turn.Wait.FOREVER);

    private final ArrayDeque<C> waiting = new ArrayDeque<>();
    private Capacity capacity;
    private int busy;
    private long nextBeginNanos;

    public Line(Capacity capacity) {
        this.capacity = capacity;
    }

    /// A new call: begins, waits, or is refused.
    public Turn arrive(C call, long nowNanos) {
        if (waiting.isEmpty() && busy < capacity.connections() && nowNanos >= nextBeginNanos) {
            begin(nowNanos);
            return BEGIN;
        }
        if (waiting.size() >= capacity.queue()) {
            return REFUSED;
        }
        waiting.addLast(call);
        return look(call, nowNanos);
    }

    /// A waiting call asks again: begins or goes on waiting.
    public Turn look(C call, long nowNanos) {
        if (waiting.peekFirst() != call || busy >= capacity.connections()) {
            return NOT_YET;
        }
        if (nowNanos < nextBeginNanos) {
            return new Turn.Wait(nextBeginNanos);
        }
        waiting.removeFirst();
        begin(nowNanos);
        return BEGIN;
    }

    /// A call that had begun is done. Whoever is now [#first] must be told to ask again.
    public void leave() {
        busy--;
    }

    /// From now on, also for those who wait. Whoever is [#first] must be told to ask again.
    public void change(Capacity capacity, long nowNanos) {
        this.capacity = capacity;
        nextBeginNanos = Math.min(nextBeginNanos, nowNanos + capacity.intervalNanos());
    }

    /// The only waiting call that can begin next.
    public Optional<C> first() {
        return Optional.ofNullable(waiting.peekFirst());
    }

    public int waiting() {
        return waiting.size();
    }

    public int busy() {
        return busy;
    }

    private void begin(long nowNanos) {
        busy++;
        nextBeginNanos =
                Math.max(nextBeginNanos, nowNanos - CATCH_UP_NANOS) + capacity.intervalNanos();
    }
}
