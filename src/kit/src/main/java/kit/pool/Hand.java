package kit.pool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;

/// Tasks that a worker took along and has not begun. It begins the first; others may take away the
/// last while it does.
///
/// How it works: one number holds which of the slots are still there, and who changes it from what
/// he has seen owns what he has taken out:
///
///     state   | round | next | end |     slots next … end - 1 hold tasks
///     bits       32      16    16
///
/// The round grows whenever the hand is filled, so what somebody read in an earlier round is never
/// taken for the present.
///
/// Cost: a compare-and-set for a task. Threads: the worker needs no lock for [#next]; all else, by
/// the worker too, is done under the pool's lock.
///
/// Source: a small relative of the deque of Chase and Lev (2005), which its owner uses at one end
/// and thieves at the other. That grows, and lets the owner push; this is filled when it is empty,
/// so both ends fit into a number.
final class Hand {
    static final int SIZE = 64;

    private static final int HALF = 16;
    private static final int MASK = (1 << HALF) - 1;
    private static final long ONE_BEGUN = 1L << HALF;
    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    /// 128 bytes: else the numbers of two workers come to lie in one cache line, and each waits for
    /// it at every task.
    private static final int STATE = 16;

    private final Runnable[] tasks = new Runnable[SIZE];
    private final long[] sinceNanos = new long[SIZE];

    /// The state, with nothing else around it.
    private final long[] words = new long[2 * STATE];

    /// Takes the first.
    ///
    /// @return null if there is none
    Runnable next() {
        while (true) {
            long seen = state();
            int next = next(seen);
            if (next >= end(seen)) {
                return null;
            }
            Runnable task = tasks[next];
            if (WORD.compareAndSet(words, STATE, seen, seen + ONE_BEGUN)) {
                tasks[next] = null; // a reader of this slot fails: the state has changed
                return task;
            }
        }
    }

    /// Takes the first if it waits since then.
    ///
    /// @return null if there is none, or it came at another time
    Runnable nextSince(long since) {
        while (true) {
            long seen = state();
            int next = next(seen);
            if (next >= end(seen) || sinceNanos[next] != since) {
                return null;
            }
            Runnable task = tasks[next];
            if (WORD.compareAndSet(words, STATE, seen, seen + ONE_BEGUN)) {
                tasks[next] = null;
                return task;
            }
        }
    }

    /// Fills it, when it is empty, with the first of a ring.
    void fill(Ring ring, int count) {
        for (int i = 0; i < count; i++) {
            sinceNanos[i] = ring.firstSinceNanos();
            tasks[i] = ring.poll();
        }
        publish(count);
    }

    /// Fills it, when it is empty, with the later half of another.
    ///
    /// @return whether there was any
    boolean fill(Hand other) {
        while (true) {
            long seen = other.state();
            int count = end(seen) - next(seen) + 1 >> 1;
            if (count <= 0) {
                return false;
            }
            if (WORD.compareAndSet(other.words, STATE, seen, seen - count)) {
                take(other, end(seen) - count, count);
                publish(count);
                return true;
            }
        }
    }

    /// Slots that the other's state does not name are nobody's until it is filled again, which
    /// needs the lock. They are emptied, or they would hold tasks long after these are done.
    private void take(Hand other, int from, int count) {
        System.arraycopy(other.tasks, from, tasks, 0, count);
        System.arraycopy(other.sinceNanos, from, sinceNanos, 0, count);
        Arrays.fill(other.tasks, from, from + count, null);
    }

    void drainTo(List<Runnable> left) {
        for (Runnable task = next(); task != null; task = next()) {
            left.add(task);
        }
    }

    int size() {
        long seen = state();
        return Math.max(0, end(seen) - next(seen));
    }

    /// Since when the first waits.
    ///
    /// @return `otherwise` if there is none
    long firstSinceNanos(long otherwise) {
        while (true) {
            long seen = state();
            int next = next(seen);
            if (next >= end(seen)) {
                return otherwise;
            }
            long since = sinceNanos[next];
            VarHandle.loadLoadFence();
            if (state() == seen) {
                return since;
            }
        }
    }

    private void publish(int count) {
        long round = (state() >>> 2 * HALF) + 1;
        WORD.setVolatile(words, STATE, round << 2 * HALF | count);
    }

    private long state() {
        return (long) WORD.getVolatile(words, STATE);
    }

    private static int next(long state) {
        return (int) (state >>> HALF) & MASK;
    }

    private static int end(long state) {
        return (int) state & MASK;
    }
}
