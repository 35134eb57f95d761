package kit.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/// Runs tasks later, in a thread of its own, unless they are cancelled before.
///
/// How it works: pending timers stand in a few [Stripe]s, each a [Wheel] with a lock. Which one a
/// timer goes to depends on the thread that schedules it, so threads seldom meet. The thread of the
/// timers goes through all stripes, takes what is due, runs it without a lock, and sleeps until
/// there is something to do. Whoever schedules something earlier wakes it up.
///
/// Before the thread looks how long it may sleep, it says that it sleeps for ever. So a timer is
/// either in its stripe when it looks there, or whoever schedules it sees that it must wake it up.
///
/// Invariants: no task is run before its time. Each is run at most once (a repeated one: once a
/// turn), and never after [Timer#cancel] said that it would not be. No more are pending than are
/// allowed.
///
/// Tasks share the thread, so they must be short: give work to a pool. If one throws, `onFailure`
/// is told, and all goes on; a repeated one comes again when it is its turn.
///
/// Cost: O(1) to schedule and to cancel, 40 bytes for a timer. Threads: any; a task may schedule,
/// cancel and close.
///
/// Left out: an order among tasks of the same tick.
public final class Timers {

    /// @param accuracy a task begins at most so late, while the thread gets a core and no other
    ///     task is in its way: two thirds are rounding, the rest is left for waking up
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

    private static final int STRIPES_MAX = 64;

    /// So that two threads, whose numbers decide, seldom meet in one.
    private static final int STRIPES_A_CORE = 4;

    /// Of a clock that is read once for so many, hardly anything is left to each.
    private static final int BATCH = 64;

    /// The thread is awake, and looks into all stripes once more before it sleeps.
    private static final long AWAKE = Long.MIN_VALUE;

    /// The thread sleeps until it is woken up, or is about to find out how long it may.
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final Settings settings;
    private final LongSupplier nanoTime;
    private final Ticks ticks;
    private final Stripe[] stripes;
    private final Thread thread;

    /// The tick at which the thread wakes up by itself.
    private volatile long wakeTick = AWAKE;

    private volatile boolean closed;

    /// Not started: a test calls [#fireDue] where the thread would.
    ///
    /// @param stripeCount a power of two
    /// @param batch as of [Stripe]
    Timers(Settings settings, LongSupplier nanoTime, int stripeCount, int batch) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.ticks = Ticks.thirdOf(settings.accuracy(), nanoTime.getAsLong());
        this.stripes = new Stripe[stripeCount];
        for (int i = 0; i < stripeCount; i++) {
            int more = i < settings.pendingMax() % stripeCount ? 1 : 0;
            int pendingMax = settings.pendingMax() / stripeCount + more;
            stripes[i] = new Stripe(ticks, nanoTime, batch, pendingMax);
        }
        this.thread = Thread.ofPlatform().daemon().name(settings.name()).unstarted(this::run);
    }

    public static Timers start(Settings settings) {
        int cores =
                Math.min(Runtime.getRuntime().availableProcessors(), STRIPES_MAX / STRIPES_A_CORE);
        int stripeCount = STRIPES_A_CORE * Integer.highestOneBit(cores);
        Timers timers = new Timers(settings, System::nanoTime, stripeCount, BATCH);
        timers.thread.start();
        return timers;
    }

    /// @param delayNanos 0 or less: as soon as possible; more than 146 years count as so many
    /// @throws RejectedExecutionException if too many are pending, or it is closed
    public Timer schedule(long delayNanos, Runnable task) {
        return add(new Timer(task), Math.clamp(delayNanos, 0, Ticks.DELAY_NANOS_MAX));
    }

    /// Runs it again and again until it is cancelled, the first time when one period is over. What
    /// was missed is not made up for.
    ///
    /// @throws RejectedExecutionException if too many are pending, or it is closed
    public Timer every(long periodNanos, Runnable task) {
        if (periodNanos < 1) {
            throw new IllegalArgumentException("a period of " + periodNanos + " ns; 1 or more");
        }
        long period = Math.min(periodNanos, Ticks.DELAY_NANOS_MAX);
        return add(new Timer(new Periodic(task, period, sinceNanos() + period)), period);
    }

    /// No snapshot while others schedule and cancel.
    public int pending() {
        int pending = 0;
        for (Stripe stripe : stripes) {
            pending += stripe.pending();
        }
        return pending;
    }

    /// Nothing is scheduled any more, and what is pending is not run, but given back. What is due
    /// at this moment is still run: [#awaitEnd] waits for that.
    ///
    /// @return the tasks that were pending; empty if it was closed before
    public List<Runnable> close() {
        List<Runnable> left = new ArrayList<>();
        for (Stripe stripe : stripes) {
            stripe.close(left);
        }
        closed = true;
        LockSupport.unpark(thread);
        return left;
    }

    /// Waits until the last task has ended, after [#close].
    ///
    /// @return whether it has
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return thread.join(atMost);
    }

    /// Runs what is due. Called by one thread only.
    ///
    /// @return nanoseconds until there is something to do; Long.MAX_VALUE if nothing is pending
    long fireDue() {
        wakeTick = AWAKE;
        long now = sinceNanos();
        for (Stripe stripe : stripes) {
            Timer due = stripe.takeDue(now);
            while (due != null) {
                Timer next = due.next;
                due.next = null;
                fire(due);
                due = next;
            }
        }
        wakeTick = FOR_EVER;
        long first = Long.MAX_VALUE;
        for (Stripe stripe : stripes) {
            first = Math.min(first, stripe.nextTick());
        }
        wakeTick = first;
        return first == Long.MAX_VALUE ? first : ticks.nanosUntil(first, sinceNanos());
    }

    private void fire(Timer due) {
        try {
            due.task.run();
        } catch (Throwable thrown) {
            tell(due.plainTask(), thrown);
        }
        Thread.interrupted(); // was meant for this task
        if (due.task instanceof Periodic periodic) {
            due.owner.repeat(due, ticks.notBefore(periodic.nextDueNanos(sinceNanos())));
        }
    }

    private void tell(Runnable task, Throwable thrown) {
        try {
            settings.onFailure().accept(task, thrown);
        } catch (Throwable another) {
            report(task, another);
        }
    }

    /// Into the stripe of this thread; if that is full, into any.
    private Timer add(Timer timer, long delayNanos) {
        int home = (int) Thread.currentThread().threadId();
        for (int i = 0; i < stripes.length; i++) {
            long tick = stripes[home + i & stripes.length - 1].add(timer, delayNanos);
            if (tick == Stripe.CLOSED) {
                throw new RejectedExecutionException(settings.name() + " is closed");
            }
            if (tick != Stripe.FULL) {
                if (tick < wakeTick) {
                    LockSupport.unpark(thread);
                }
                return timer;
            }
        }
        throw new RejectedExecutionException(
                "%s has %d timers pending and takes no more; cancel some, or try later"
                        .formatted(settings.name(), settings.pendingMax()));
    }

    private long sinceNanos() {
        return ticks.since(nanoTime.getAsLong());
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(this, fireDue());
            Thread.interrupted(); // or it would not sleep any more
        }
        fireDue();
    }

    private static void report(Runnable task, Throwable thrown) {
        Thread thread = Thread.currentThread();
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
        } catch (Throwable ofTheHandler) {
            // The JVM ignores it, too.
        }
    }
}
