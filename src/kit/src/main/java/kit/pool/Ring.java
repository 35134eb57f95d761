package kit.pool;

import java.util.List;

/// Tasks in the order in which they came, and since when each of them waits.
///
/// Two arrays used in a circle; they double when they are full. Cost: nothing is allocated for a
/// task. Threads: one at a time.
final class Ring {
    private static final int CAPACITY_FIRST = 16;

    private Runnable[] tasks = new Runnable[CAPACITY_FIRST];
    private long[] sinceNanos = new long[CAPACITY_FIRST];
    private int first;
    private int size;

    int size() {
        return size;
    }

    void add(Runnable task, long nowNanos) {
        if (size == tasks.length) {
            grow();
        }
        int slot = first + size & tasks.length - 1;
        tasks[slot] = task;
        sinceNanos[slot] = nowNanos;
        size++;
    }

    /// Since when the first waits; only if there is one.
    long firstSinceNanos() {
        return sinceNanos[first];
    }

    /// @return null if there is none
    Runnable poll() {
        if (size == 0) {
            return null;
        }
        Runnable task = tasks[first];
        tasks[first] = null;
        first = first + 1 & tasks.length - 1;
        size--;
        return task;
    }

    void drainTo(List<Runnable> left) {
        while (size > 0) {
            left.add(poll());
        }
    }

    private void grow() {
        Runnable[] moreTasks = new Runnable[2 * size];
        long[] moreSince = new long[2 * size];
        for (int i = 0; i < size; i++) {
            int slot = first + i & size - 1;
            moreTasks[i] = tasks[slot];
            moreSince[i] = sinceNanos[slot];
        }
        tasks = moreTasks;
        sinceNanos = moreSince;
        first = 0;
    }
}
