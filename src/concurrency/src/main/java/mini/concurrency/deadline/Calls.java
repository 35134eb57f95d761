package mini.concurrency.deadline;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Makes calls that end at their deadline.
///
///     caller ──call("quotes", 300 ms)──▶ virtual thread ──call("supplier", 200 ms)──▶ …
///        │                                    │
///        └── the alarm rings: interrupt ─────▶└── which interrupts what it waits for ─────▶
///
/// How it works: the work runs on a virtual thread of its own, with the nearer of two deadlines:
/// its own and the caller's. When that is over, the thread is interrupted and the caller gets
/// [DeadlineExceeded]. A call that waits for a nested one passes the interruption on, so the whole
/// chain below ends, from the top down.
///
/// Invariants: when `call` returns or throws, its thread has been told to end: nothing goes on in
/// secret, except work that does not heed interruption. A nested deadline is never later than the
/// outer one.
///
/// Cost: a virtual thread and an alarm a call. Threads: any.
public final class Calls {
    private final Time time;

    public Calls(Time time) {
        this.time = time;
    }

    /// Does some work within a budget, or less where a caller's deadline is nearer.
    ///
    /// @param name for the reader of a thread dump
    /// @throws DeadlineExceeded if it was not done in time; it may not even have begun
    /// @throws InterruptedException if the caller is interrupted; the work is cancelled too
    /// @throws Exception what the work throws
    public <T> T call(String name, Duration budget, Callable<T> work) throws Exception {
        Deadline deadline = Deadline.within(budget, time.nanos());
        if (deadline.isOver(time.nanos())) {
            throw new DeadlineExceeded(name);
        }
        FutureTask<T> answer = new FutureTask<>(() -> deadline.during(work::call));
        Time.Alarm alarm = time.at(deadline.atNanos(), () -> answer.cancel(true));
        try {
            Thread.ofVirtual().name(name).start(answer);
            return answer.get();
        } catch (CancellationException over) {
            throw new DeadlineExceeded(name);
        } catch (ExecutionException failed) {
            throw thrown(failed.getCause());
        } finally {
            alarm.off();
            answer.cancel(true);
        }
    }

    private static Exception thrown(Throwable cause) {
        return switch (cause) {
            case Exception exception -> exception;
            case Error error -> throw error;
            default -> new IllegalStateException("neither exception nor error", cause);
        };
    }
}
