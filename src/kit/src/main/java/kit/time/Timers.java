package kit.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/// Runs tasks later, in a thread of its own, unless they are cancelled before.
///
/// How it works: pending timers stand in a [Wheel] under a lock. The thread takes what is due,
/// runs it without the lock, and sleeps until the next one is due. Whoever schedules an earlier one
/// wakes it up.
///
/// Invariants: no task is run before its time. Each is run at most once (a repeated one: once a
/// turn), and never after [Timer#cancel] said that it would not be.
///
/// Tasks share the thread, so they must be short: give work to a pool. If one throws, `onFailure`
/// is told, and all goes on; a repeated one comes again when it is its turn.
///
/// Cost: O(1) to schedule and to cancel. Threads: any; a task may schedule, cancel and close.
///
/// Left out: an order among tasks of the same tick.
public final class Timers {

    /// @param accuracy a task begins at most so late, while the thread gets a core and no other
    ///     task is in its way: half of it is rounding, the other half is left for waking up
    /// @param pendingMax how many may be pending; one more is refused
    /// @param onFailure is given a task and what it threw, in the thread of the timers
    public record Settings(
            String name,
            Duration accuracy,
            int pendingMax,
            BiConsumer<Runnable, Throwable> onFailure) {

        public Settings {
            if (pendingMax < 1) {
                throw new IllegalArgumentException("at most " + pendingMax + " pending; 1 or more");
            }
        }

        /// A task that throws is reported as a thread that dies would be, only that it does not
        /// die.
        public Settings(String name, Duration accuracy, int pendingMax) {
            this(name, accuracy, pendingMax, Timers::report);
        }
    }

    private final Settings settings;
    private final LongSupplier nanoTime;
    private final Ticks ticks;
    private final Wheel wheel = new Wheel();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition earlier = lock.newCondition();
    private final Thread thread;

    /// Guarded by the lock. A repeated one counts until it is cancelled, even while it runs.
    private int pending;

    private boolean closed;

    /// Not started: a test calls [#fireDue] where the thread would.
    Timers(Settings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.ticks = Ticks.halfOf(settings.accuracy(), nanoTime.getAsLong());
        this.thread = Thread.ofPlatform().daemon().name(settings.name()).unstarted(this::run);
    }

    public static Timers start(Settings settings) {
        Timers timers = new Timers(settings, System::nanoTime);
        timers.thread.start();
        return timers;
    }

    /// @param delayNanos 0 or less: as soon as possible; more than 146 years count as so many
    /// @throws RejectedExecutionException if too many are pending, or it is closed
    public Timer schedule(long delayNanos, Runnable task) {
        long dueNanos = dueNanos(delayNanos);
        return add(new Timer(this, task, ticks.notBefore(dueNanos)));
    }

    /// Runs it again and again until it is cancelled, the first time when one period is over. What
    /// was missed is not made up for.
    ///
    /// @throws RejectedExecutionException if too many are pending, or it is closed
    public Timer every(long periodNanos, Runnable task) {
        if (periodNanos < 1) {
            throw new IllegalArgumentException("a period of " + periodNanos + " ns; 1 or more");
        }
        long dueNanos = dueNanos(periodNanos);
        long period = Math.min(periodNanos, Ticks.DELAY_NANOS_MAX);
        Periodic periodic = new Periodic(task, period, dueNanos);
        return add(new Timer(this, periodic, ticks.notBefore(dueNanos)));
    }

    public int pending() {
        lock.lock();
        try {
            return pending;
        } finally {
            lock.unlock();
        }
    }

    /// Nothing is scheduled any more, and what is pending is not run, but given back. What is due
    /// at this moment is still run: [#awaitEnd] waits for that.
    ///
    /// @return the tasks that were pending; empty if it was closed before
    public List<Runnable> close() {
        List<Runnable> left = new ArrayList<>();
        lock.lock();
        try {
            closed = true;
            for (Timer timer = wheel.advance(Long.MAX_VALUE); timer != null; timer = timer.next) {
                end(timer);
                left.add(timer.plainTask());
            }
            earlier.signal();
        } finally {
            lock.unlock();
        }
        return left;
    }

    /// Waits until the last task has ended, after [#close].
    ///
    /// @return whether it has
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return thread.join(atMost);
    }

    boolean cancel(Timer timer) {
        lock.lock();
        try {
            boolean waited = timer.state == Timer.State.PENDING;
            if (waited) {
                wheel.remove(timer);
            }
            if (waited || timer.isRepeated()) {
                end(timer);
            }
            return waited;
        } finally {
            lock.unlock();
        }
    }

    /// Runs what is due. Called by one thread only.
    ///
    /// @return nanoseconds until there is something to do; Long.MAX_VALUE if nothing is pending
    long fireDue() {
        Timer due = takeDue(ticks.begun(ticks.since(nanoTime.getAsLong())));
        while (due != null) {
            Timer next = due.next;
            due.next = null;
            fire(due);
            due = next;
        }
        lock.lock();
        try {
            long tick = wheel.nextTick();
            return tick == Long.MAX_VALUE
                    ? tick
                    : ticks.nanosUntil(tick, ticks.since(nanoTime.getAsLong()));
        } finally {
            lock.unlock();
        }
    }

    private Timer takeDue(long tick) {
        lock.lock();
        try {
            Timer first = wheel.advance(tick);
            for (Timer due = first; due != null; due = due.next) {
                due.state = Timer.State.DUE;
                pending -= due.isRepeated() ? 0 : 1;
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    private void fire(Timer due) {
        try {
            due.task.run();
        } catch (Throwable thrown) {
            tell(due.plainTask(), thrown);
        }
        if (due.task instanceof Periodic periodic) {
            lock.lock();
            try {
                repeat(due, periodic);
            } finally {
                lock.unlock();
            }
        }
    }

    private void repeat(Timer timer, Periodic periodic) {
        if (closed) {
            end(timer);
        } else if (timer.state == Timer.State.DUE) {
            timer.tick = ticks.notBefore(periodic.nextDueNanos(ticks.since(nanoTime.getAsLong())));
            timer.state = Timer.State.PENDING;
            wheel.add(timer);
        }
    }

    private void end(Timer timer) {
        if (timer.state != Timer.State.CANCELLED) {
            timer.state = Timer.State.CANCELLED;
            pending--;
        }
    }

    private void tell(Runnable task, Throwable thrown) {
        try {
            settings.onFailure().accept(task, thrown);
        } catch (Throwable another) {
            report(task, another);
        }
    }

    private Timer add(Timer timer) {
        lock.lock();
        try {
            if (closed) {
                throw new RejectedExecutionException(settings.name() + " is closed");
            }
            if (pending == settings.pendingMax()) {
                throw new RejectedExecutionException(
                        "%s has %d timers pending and takes no more; cancel some, or try later"
                                .formatted(settings.name(), pending));
            }
            boolean first = timer.tick < wheel.nextTick();
            wheel.add(timer);
            pending++;
            if (first) {
                earlier.signal();
            }
            return timer;
        } finally {
            lock.unlock();
        }
    }

    private long dueNanos(long delayNanos) {
        long delay = Math.clamp(delayNanos, 0, Ticks.DELAY_NANOS_MAX);
        return ticks.since(nanoTime.getAsLong()) + delay;
    }

    private void run() {
        while (true) {
            fireDue();
            lock.lock();
            try {
                if (closed) {
                    return;
                }
                long tick = wheel.nextTick();
                if (tick == Long.MAX_VALUE) {
                    earlier.await();
                } else {
                    long nanos = ticks.nanosUntil(tick, ticks.since(nanoTime.getAsLong()));
                    earlier.await(nanos, TimeUnit.NANOSECONDS);
                }
            } catch (InterruptedException nobodyMeansUs) {
                // A task interrupted its own thread: go on with the next one.
            } finally {
                lock.unlock();
            }
        }
    }

    private static void report(Runnable task, Throwable thrown) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    }
}
