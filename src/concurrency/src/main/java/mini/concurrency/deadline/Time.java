package mini.concurrency.deadline;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The clock, and an alarm that it rings. A test turns its own.
public interface Time {

    /// Only differences mean something.
    long nanos();

    /// Rings once, on any thread, when the clock reaches a point; at once if it has.
    Alarm at(long nanos, Runnable ring);

    /// Switching it off after it rang does nothing.
    interface Alarm {
        void off();
    }

    /// The machine's clock. One thread rings all alarms, so ringing must not take long.
    static Time system() {
        return Clock.INSTANCE;
    }

    /// The only one of its kind: every alarm of the process waits in one queue.
    final class Clock implements Time {
        private static final Clock INSTANCE = new Clock();

        private final ScheduledThreadPoolExecutor alarms =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("deadlines").factory());

        private Clock() {
            // Else an alarm that was switched off stays in the queue, with all that it refers to.
            alarms.setRemoveOnCancelPolicy(true);
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Alarm at(long nanos, Runnable ring) {
            Duration delay = Duration.ofNanos(Math.max(0, nanos - nanos()));
            var alarm = alarms.schedule(ring, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> alarm.cancel(false);
        }
    }
}
