package kit.breaker;

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
/// Invariants: while OPEN no permit is given. While HALF_OPEN there are never more permits out than
/// probes. It opens with the very call that makes the rate too high.
///
/// Cost: O(1), a lock. Threads: any. Time: as [System#nanoTime] counts it.
///
/// Source: Resilience4j 2.4 `CircuitBreakerStateMachine`, with one difference: there a call that
/// began before the state changed is counted afterwards too, so calls from before an outage can
/// fail the probes, and a cancelled one gives a probe more than there should be.
public final class Breaker {
    /// What [#tryAcquire] returns instead of a permit.
    public static final long REFUSED = -1;

    /// Hears of each change, in their order, on the thread whose call made it. It should be quick:
    /// that call waits for it, and so do others that are to be judged. What it throws reaches that
    /// caller; the change has happened all the same.
    @FunctionalInterface
    public interface Listener {
        void changed(State from, State to, long nowNanos);
    }

    private final Settings settings;
    private final long startNanos;
    private final long slowNanos;
    private final Listener listener;

    private State state = State.CLOSED;
    private Window window;

    /// Counts the changes; it is the permit of the calls that begin in between.
    private long stretch;

    private long openUntilNanos;
    private int probesLeft;
    private long refused;

    /// A closed one.
    public Breaker(Settings settings, long nowNanos, Listener listener) {
        this.settings = settings;
        this.startNanos = nowNanos;
        this.slowNanos = settings.slow().above().toNanos();
        this.listener = listener;
        this.window = window(nowNanos);
    }

    public synchronized State state() {
        return state;
    }

    public synchronized Snapshot snapshot(long nowNanos) {
        window.advance(nowNanos);
        return new Snapshot(state, window.calls(), window.failed(), window.slow(), refused);
    }

    /// Whether a call may be made. Who gets a permit has to give it back, by one of the other
    /// methods.
    ///
    /// @return a permit, or [#REFUSED]
    public synchronized long tryAcquire(long nowNanos) {
        if (state == State.OPEN && nowNanos - openUntilNanos > 0) {
            probesLeft = settings.recovery().probes();
            window = new CallWindow(probesLeft);
            change(State.HALF_OPEN, nowNanos);
        }
        return switch (state) {
            case CLOSED -> stretch;
            case OPEN -> refuse();
            case HALF_OPEN -> {
                if (probesLeft == 0) {
                    yield refuse();
                }
                probesLeft--;
                yield stretch;
            }
        };
    }

    private long refuse() {
        refused++;
        return REFUSED;
    }

    /// The call was answered.
    ///
    /// @param durationNanos that it took
    public void onSuccess(long permit, long durationNanos, long nowNanos) {
        record(permit, false, durationNanos, nowNanos);
    }

    /// The call failed.
    ///
    /// @param durationNanos that it took
    public void onFailure(long permit, long durationNanos, long nowNanos) {
        record(permit, true, durationNanos, nowNanos);
    }

    /// The call was not made, or cancelled by the caller: it says nothing of the other side.
    public synchronized void release(long permit) {
        if (permit == stretch && state == State.HALF_OPEN) {
            probesLeft++;
        }
    }

    private synchronized void record(
            long permit, boolean failed, long durationNanos, long nowNanos) {
        if (permit != stretch || state == State.OPEN) {
            return;
        }
        window.record(failed, durationNanos > slowNanos, nowNanos);
        boolean halfOpen = state == State.HALF_OPEN;
        int enough =
                halfOpen
                        ? Math.min(settings.callsMin(), settings.recovery().probes())
                        : settings.callsMin();
        if (window.calls() < enough) {
            return;
        }
        if (settings.tooMany(window.calls(), window.failed(), window.slow())) {
            openUntilNanos = nowNanos + settings.recovery().openFor().toNanos();
            change(State.OPEN, nowNanos);
        } else if (halfOpen) {
            window = window(nowNanos);
            change(State.CLOSED, nowNanos);
        }
    }

    private void change(State to, long nowNanos) {
        State from = state;
        state = to;
        stretch++;
        listener.changed(from, to, nowNanos);
    }

    private Window window(long nowNanos) {
        return switch (settings.span()) {
            case Settings.LastCalls(int calls) -> new CallWindow(calls);
            case Settings.LastSeconds(int seconds) -> new TimeWindow(seconds, startNanos, nowNanos);
        };
    }
}
