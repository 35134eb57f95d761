package kit.breaker;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Stops calls that would fail anyway: to a side that answers with failures, or too slowly.
///
/// How it works: three states, and in each a window over the calls that ended in it.
///
/// ```text
///            too many failed or slow           the wait is over
///   CLOSED ──────────────────────────▶ OPEN ────────────────────▶ HALF_OPEN
///      ▲                                ▲                           │    │
///      │                                └── too many of the probes ─┘    │
///      └───────────────── not too many of the probes ────────────────────┘
/// ```
///
/// Who wants to call asks for a permit, and gives it back with what came of the call. A permit
/// holds for the stretch of one state: what comes of a call after the state has changed is not
/// counted.
///
/// All that belongs to one stretch is in one object, and changes by replacing it. While it is
/// CLOSED a permit is a read of that object, and a good call, neither failed nor slow, is counted
/// without a lock wherever it cannot change the verdict: see [Window]. A bad call takes the lock,
/// and stops the good ones from passing until it is judged, so it is judged by what really was
/// before it.
///
/// Invariants: while OPEN no permit is given. While HALF_OPEN there are never more permits out than
/// probes. It opens with the very call that makes the rate too high. Every operation is
/// linearizable (tested with lincheck), but for [Snapshot#refused]: that is counted beside all
/// this, so what was refused just now may be missing from it.
///
/// Cost: CLOSED, good call: reads, and an atomic addition in some windows; else O(1) and a lock.
/// Refused: reads. Threads: any. Time: as [System#nanoTime] counts it.
///
/// Source: Resilience4j 2.4 `CircuitBreakerStateMachine`, with one difference: there a call that
/// began before the state changed is counted afterwards too, so calls from before an outage can
/// fail the probes, and a cancelled one gives a probe more than there should be.
public final class Breaker {
    /// What [#tryAcquire] returns instead of a permit.
    public static final long REFUSED = -1;

    /// Hears of each change, in their order, on the thread whose call made it, which holds the
    /// breaker's lock. So it should be quick: others that are to be judged wait for it. It must not
    /// wait for a thread that uses this breaker, nor ask this breaker for permits or give any back:
    /// it would be told of the next change before it is done with this one. What it throws reaches
    /// the caller; the change has happened all the same.
    @FunctionalInterface
    public interface Listener {
        void changed(State from, State to, long nowNanos);
    }

    /// @param number counts the changes; it is the permit of the calls that begin in between
    /// @param openUntilNanos if the state is OPEN
    private record Stretch(State state, long number, Window window, long openUntilNanos) {}

    private final Settings settings;
    private final long startNanos;
    private final long slowNanos;
    private final Listener listener;
    private final LongAdder refused = new LongAdder();

    /// Changes under the lock.
    private volatile Stretch stretch;

    /// Guarded by this.
    private int probesLeft;

    /// A closed one.
    public Breaker(Settings settings, long nowNanos, Listener listener) {
        this.settings = settings;
        this.startNanos = nowNanos;
        this.slowNanos = TimeUnit.NANOSECONDS.convert(settings.slow().above());
        this.listener = listener;
        this.stretch = new Stretch(State.CLOSED, 0, window(nowNanos), 0);
    }

    public State state() {
        return stretch.state();
    }

    public synchronized Snapshot snapshot(long nowNanos) {
        Window window = stretch.window();
        window.advance(nowNanos);
        return new Snapshot(
                stretch.state(), window.calls(), window.failed(), window.slow(), refused.sum());
    }

    /// Whether a call may be made. Who gets a permit has to give it back, by one of the other
    /// methods.
    ///
    /// @return a permit, or [#REFUSED]
    public long tryAcquire(long nowNanos) {
        Stretch current = stretch;
        if (current.state() == State.CLOSED) {
            return current.number();
        }
        return waits(current, nowNanos) ? refuse() : tryProbe(nowNanos);
    }

    private static boolean waits(Stretch current, long nowNanos) {
        return current.state() == State.OPEN && nowNanos - current.openUntilNanos() <= 0;
    }

    private synchronized long tryProbe(long nowNanos) {
        Stretch current = stretch;
        if (current.state() == State.OPEN && !waits(current, nowNanos)) {
            probesLeft = settings.recovery().probes();
            change(State.HALF_OPEN, new CallWindow(probesLeft), nowNanos);
            current = stretch;
        }
        return switch (current.state()) {
            case CLOSED -> current.number();
            case OPEN -> refuse();
            case HALF_OPEN -> {
                if (probesLeft == 0) {
                    yield refuse();
                }
                probesLeft--;
                yield current.number();
            }
        };
    }

    private long refuse() {
        refused.increment();
        return REFUSED;
    }

    /// The call was answered.
    ///
    /// @param durationNanos that it took
    public void onSuccess(long permit, long durationNanos, long nowNanos) {
        boolean slow = durationNanos > slowNanos;
        Stretch current = stretch;
        if (slow || permit != current.number() || !current.window().pass(nowNanos)) {
            record(permit, false, slow, nowNanos);
        }
    }

    /// The call failed.
    ///
    /// @param durationNanos that it took
    public void onFailure(long permit, long durationNanos, long nowNanos) {
        record(permit, true, durationNanos > slowNanos, nowNanos);
    }

    /// The call was not made, or cancelled by the caller: it says nothing of the other side.
    public void release(long permit) {
        if (stretch.state() == State.HALF_OPEN) {
            giveBack(permit);
        }
    }

    private synchronized void giveBack(long permit) {
        if (permit == stretch.number() && stretch.state() == State.HALF_OPEN) {
            probesLeft++;
        }
    }

    private synchronized void record(long permit, boolean failed, boolean slow, long nowNanos) {
        Stretch current = stretch;
        if (permit != current.number() || current.state() == State.OPEN) {
            return;
        }
        Window window = current.window();
        window.record(failed, slow, nowNanos);
        boolean halfOpen = current.state() == State.HALF_OPEN;
        int probes = halfOpen ? settings.recovery().probes() : Integer.MAX_VALUE;
        if (window.calls() < Math.min(settings.callsMin(), probes)) {
            return;
        }
        if (settings.tooMany(window.calls(), window.failed(), window.slow())) {
            change(State.OPEN, window, nowNanos);
        } else if (halfOpen) {
            change(State.CLOSED, window(nowNanos), nowNanos);
        } else {
            window.letGoodPass();
        }
    }

    private void change(State to, Window window, long nowNanos) {
        Stretch from = stretch;
        long openUntilNanos = nowNanos + settings.recovery().openFor().toNanos();
        stretch = new Stretch(to, from.number() + 1, window, openUntilNanos);
        listener.changed(from.state(), to, nowNanos);
    }

    private Window window(long nowNanos) {
        return switch (settings.span()) {
            case Settings.LastCalls(int calls) -> new CallWindow(calls);
            case Settings.LastSeconds(int seconds) -> new TimeWindow(seconds, startNanos, nowNanos);
        };
    }
}
