package kit.time;

import java.util.List;

/// One of several wheels, with a lock of its own and its share of the limit.
///
/// Threads: any. All that changes, in the timers too, is guarded by this object as a lock, and no
/// task is run under it.
final class Stripe extends SpinLock {

    /// Whether a timer was taken in.
    enum Added {
        YES,
        FULL,
        CLOSED
    }

    private final Wheel wheel = new Wheel();
    private final int pendingMax;

    /// A repeated one counts until it is cancelled, even while it runs.
    private int pending;

    private boolean closed;

    Stripe(int pendingMax) {
        this.pendingMax = pendingMax;
    }

    Added add(Timer timer) {
        lock();
        try {
            if (closed) {
                return Added.CLOSED;
            }
            if (pending == pendingMax) {
                return Added.FULL;
            }
            pending++;
            timer.owner = this;
            wheel.add(timer);
            return Added.YES;
        } finally {
            unlock();
        }
    }

    /// @return as [Timer#cancel]
    boolean cancel(Timer timer) {
        lock();
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
            unlock();
        }
    }

    /// @return as [Wheel#advance]
    Timer takeDue(long tick) {
        lock();
        try {
            Timer first = wheel.advance(tick);
            for (Timer due = first; due != null; due = due.next) {
                due.state = Timer.State.DUE;
                pending -= due.isRepeated() ? 0 : 1;
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

    long nextTick() {
        lock();
        try {
            return wheel.nextTick();
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
            for (Timer timer = wheel.advance(Long.MAX_VALUE); timer != null; timer = timer.next) {
                end(timer);
                left.add(timer.plainTask());
            }
        } finally {
            unlock();
        }
    }

    private void end(Timer timer) {
        if (timer.state != Timer.State.CANCELLED) {
            timer.state = Timer.State.CANCELLED;
            pending--;
        }
    }
}
