package kit.time;

import java.util.List;
import java.util.function.LongSupplier;

/// One of several wheels, with a lock of its own and its share of the limit.
///
/// To read the clock takes as long as all else that a timer needs until it is cancelled. So when
/// many are scheduled, `batch` of them within a tick, the stripe is *crowded*: a timer comes to the
/// fresh ones first, with its delay, and its delay begins when they are *settled*: when there are
/// enough of them, or when the thread comes by, which it does in every tick as long as a stripe is
/// crowded. The clock is read once for all then. What is cancelled before never asks for the time.
/// So a timer may be a tick later than otherwise, and still never early.
///
/// Threads: any. All that changes, in the timers too, is guarded by this object as a lock, and no
/// task is run under it.
final class Stripe extends SpinLock {

    /// What [#add] returns if the timer was not taken in; else a tick.
    static final long FULL = -1;

    static final long CLOSED = -2;

    private final Wheel wheel = new Wheel();
    private final Ticks ticks;
    private final LongSupplier nanoTime;
    private final int batch;
    private final int pendingMax;

    /// A repeated one counts until it is cancelled, even while it runs.
    private int pending;

    private boolean closed;
    private boolean crowded;

    /// The fresh ones: a list through the timers, as in a slot of the wheel.
    private Timer fresh;

    /// Timers that came since the last multiple of a batch (not crowded), or since the thread came
    /// by.
    private int came;

    /// When `came` began anew, unless crowded.
    private long cameSinceNanos;

    /// @param batch from how many in a tick on it is crowded; and so many are settled at once
    Stripe(Ticks ticks, LongSupplier nanoTime, int batch, int pendingMax) {
        this.ticks = ticks;
        this.nanoTime = nanoTime;
        this.batch = batch;
        this.pendingMax = pendingMax;
    }

    /// @return the tick until which the thread may sleep as far as this one is concerned, or
    ///     [#FULL] or [#CLOSED]
    long add(Timer timer, long delayNanos) {
        lock();
        try {
            if (closed) {
                return CLOSED;
            }
            if (pending == pendingMax) {
                return FULL;
            }
            pending++;
            timer.owner = this;
            return crowded ? addFresh(timer, delayNanos) : addToWheel(timer, delayNanos);
        } finally {
            unlock();
        }
    }

    /// @return as [Timer#cancel]
    boolean cancel(Timer timer) {
        lock();
        try {
            boolean waited = true;
            switch (timer.state) {
                case FRESH -> removeFresh(timer);
                case PENDING -> wheel.remove(timer);
                case DUE, CANCELLED -> waited = false;
            }
            if (waited || timer.isRepeated()) {
                end(timer);
            }
            return waited;
        } finally {
            unlock();
        }
    }

    /// Settles the fresh ones, and takes the due ones.
    ///
    /// @return as [Wheel#advance]
    Timer takeDue(long sinceNanos) {
        lock();
        try {
            Timer first = wheel.advance(ticks.begun(sinceNanos));
            for (Timer due = first; due != null; due = due.next) {
                due.state = Timer.State.DUE;
                pending -= due.isRepeated() ? 0 : 1;
            }
            if (crowded) {
                // Not the caller's time: that is older than some of the fresh ones.
                long now = ticks.since(nanoTime.getAsLong());
                settle(now);
                crowded = came >= batch;
                came = 0;
                cameSinceNanos = now;
            }
            return first;
        } finally {
            unlock();
        }
    }

    /// Puts a repeated one back for its next turn, unless it was cancelled meanwhile.
    void repeat(Timer timer, long tick) {
        lock();
        try {
            if (closed) {
                end(timer);
            } else if (timer.state == Timer.State.DUE) {
                timer.tick = tick;
                timer.state = Timer.State.PENDING;
                wheel.add(timer);
            }
        } finally {
            unlock();
        }
    }

    /// The first tick at which there is something to do; Long.MAX_VALUE if there is no timer.
    long nextTick() {
        lock();
        try {
            return crowded ? wheel.position() + 1 : wheel.nextTick();
        } finally {
            unlock();
        }
    }

    int pending() {
        lock();
        try {
            return pending;
        } finally {
            unlock();
        }
    }

    /// Takes nothing in any more, and gives what it holds to a list.
    void close(List<Runnable> left) {
        lock();
        try {
            closed = true;
            settle(0);
            crowded = false;
            Timer first = wheel.advance(Long.MAX_VALUE);
            for (Timer timer = first; timer != null; timer = timer.next) {
                end(timer);
                left.add(timer.plainTask());
            }
        } finally {
            unlock();
        }
    }

    private long addToWheel(Timer timer, long delayNanos) {
        long now = ticks.since(nanoTime.getAsLong());
        timer.tick = ticks.notBefore(now + delayNanos);
        wheel.add(timer);
        if (++came < batch) {
            return timer.tick;
        }
        came = 0;
        crowded = now - cameSinceNanos < ticks.tickNanos();
        cameSinceNanos = now;
        return crowded ? ticks.begun(now) + 1 : timer.tick;
    }

    private long addFresh(Timer timer, long delayNanos) {
        timer.tick = delayNanos;
        timer.state = Timer.State.FRESH;
        timer.next = fresh;
        if (fresh != null) {
            fresh.previous = timer;
        }
        fresh = timer;
        came++;
        // The thread comes by in every tick; to settle here keeps short what it has to do then.
        if (came % batch == 0) {
            settle(ticks.since(nanoTime.getAsLong()));
        }
        return Long.MAX_VALUE;
    }

    private void removeFresh(Timer timer) {
        if (timer.next != null) {
            timer.next.previous = timer.previous;
        }
        if (timer.previous != null) {
            timer.previous.next = timer.next;
        } else {
            fresh = timer.next;
        }
        timer.previous = null;
        timer.next = null;
    }

    private void settle(long sinceNanos) {
        Timer timer = fresh;
        fresh = null;
        while (timer != null) {
            Timer next = timer.next;
            timer.previous = null;
            timer.next = null;
            timer.tick = ticks.notBefore(sinceNanos + timer.tick);
            timer.state = Timer.State.PENDING;
            wheel.add(timer);
            timer = next;
        }
    }

    private void end(Timer timer) {
        if (timer.state != Timer.State.CANCELLED) {
            timer.state = Timer.State.CANCELLED;
            pending--;
        }
    }
}
