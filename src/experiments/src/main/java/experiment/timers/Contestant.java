package experiment.timers;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.TimerTask;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kit.time.Timer;
import kit.time.Timers;
import org.agrona.DeadlineTimerWheel;

/// What is compared, behind one door. All are asked for a millisecond, which matters most to
/// Netty: at its default of 100 ms it takes in at most 1,000,000 new timers a second, and what is
/// scheduled faster than that piles up, cancelled or not.
public enum Contestant {
    TIMERS("kit.time", true) {
        @Override
        Subject make() {
            Timers timers =
                    Timers.start(
                            new Timers.Settings(
                                    "race", Duration.ofNanos(ACCURACY_NANOS), PENDING_MAX));
            return new Subject() {
                @Override
                public Object schedule(long delayNanos, Task task) {
                    return timers.schedule(delayNanos, task);
                }

                @Override
                public void cancel(Object timer) {
                    ((Timer) timer).cancel();
                }

                @Override
                public void close() {
                    timers.close();
                }
            };
        }
    },
    NETTY("Netty HashedWheelTimer", true) {
        @Override
        Subject make() {
            HashedWheelTimer timer =
                    new HashedWheelTimer(
                            Executors.defaultThreadFactory(),
                            ACCURACY_NANOS,
                            TimeUnit.NANOSECONDS,
                            512,
                            false);
            timer.start();
            return new Subject() {
                @Override
                public Object schedule(long delayNanos, Task task) {
                    return timer.newTimeout(task, delayNanos, TimeUnit.NANOSECONDS);
                }

                @Override
                public void cancel(Object timeout) {
                    ((Timeout) timeout).cancel();
                }

                @Override
                public void close() {
                    timer.stop();
                }
            };
        }
    },
    EXECUTOR("ScheduledThreadPoolExecutor", true) {
        @Override
        Subject make() {
            ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
            executor.setRemoveOnCancelPolicy(true);
            return new Subject() {
                @Override
                public Object schedule(long delayNanos, Task task) {
                    return executor.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
                }

                @Override
                public void cancel(Object future) {
                    ((Future<?>) future).cancel(false);
                }

                @Override
                public void close() {
                    executor.shutdownNow();
                }
            };
        }
    },
    /// For one thread that also turns the wheel itself. It knows numbers, not tasks: who uses it
    /// needs a map beside it, which is not measured here.
    AGRONA("Agrona DeadlineTimerWheel (one thread)", false) {
        @Override
        Subject make() {
            DeadlineTimerWheel wheel =
                    new DeadlineTimerWheel(TimeUnit.NANOSECONDS, System.nanoTime(), 1 << 20, 1024);
            return new Subject() {
                @Override
                public Object schedule(long delayNanos, Task task) {
                    return wheel.scheduleTimer(System.nanoTime() + delayNanos);
                }

                @Override
                public void cancel(Object number) {
                    wheel.cancelTimer((Long) number);
                }

                @Override
                public void close() {
                    wheel.clear();
                }
            };
        }
    };

    static final long ACCURACY_NANOS = 1_000_000;
    private static final int PENDING_MAX = 2_000_000;

    private final String title;
    private final boolean threadSafe;

    Contestant(String title, boolean threadSafe) {
        this.title = title;
        this.threadSafe = threadSafe;
    }

    /// What each of them takes as it is, without a wrapper.
    interface Task extends Runnable, TimerTask {
        @Override
        default void run(Timeout timeout) {
            run();
        }
    }

    interface Subject {
        Object schedule(long delayNanos, Task task);

        void cancel(Object timer);

        void close();
    }

    abstract Subject make();

    String title() {
        return title;
    }

    boolean isThreadSafe() {
        return threadSafe;
    }
}
