package kit.time;

import java.util.PriorityQueue;

/// Timers in the order of their ticks: a binary heap.
///
/// Time is a number of ticks that is passed in, and only grows. Invariant: no timer in it is due at
/// [#position], all of them come later.
///
/// Cost: O(log n) to add one or take the first, O(n) to remove another: the heap must be searched
/// for it. Threads: one at a time.
///
/// Source: as `java.util.Timer`.
final class TimerHeap {
    private final PriorityQueue<Timer> heap =
            new PriorityQueue<>((a, b) -> Long.compare(a.tick, b.tick));
    private long position;

    /// The tick up to which all that was due has been taken.
    long position() {
        return position;
    }

    /// A timer whose tick is over counts as one of the next tick.
    void add(Timer timer) {
        timer.tick = Math.max(timer.tick, position + 1);
        heap.add(timer);
    }

    /// @param timer is in here
    void remove(Timer timer) {
        heap.remove(timer);
    }

    /// Takes all that are due at a tick.
    ///
    /// @param tick of the past: does nothing
    /// @return the first, the others follow by `next` in the order of their ticks; null if none is
    Timer advance(long tick) {
        position = Math.max(position, tick);
        Timer first = null;
        Timer last = null;
        while (!heap.isEmpty() && heap.peek().tick <= position) {
            Timer due = heap.poll();
            if (last == null) {
                first = due;
            } else {
                last.next = due;
            }
            last = due;
        }
        return first;
    }

    /// The first tick at which there is something to do; Long.MAX_VALUE if there is no timer.
    long nextTick() {
        return heap.isEmpty() ? Long.MAX_VALUE : heap.peek().tick;
    }
}
