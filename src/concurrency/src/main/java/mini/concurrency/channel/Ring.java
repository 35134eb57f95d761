package mini.concurrency.channel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// A bounded queue, first in first out, for any number of threads on both sides. It never blocks,
/// and can be closed.
///
/// How it works: `tail` counts what was ever put in, `head` what was ever taken. Each slot has a
/// sequence number that tells whose turn it is:
///
///     sequence of slot i     meaning, for the position p with p mod capacity = i
///     p                      free, waits for the p-th item
///     p + 1                  holds the p-th item
///     p + capacity           free again: the next position of this slot
///
/// Who wants position p takes it by moving `tail` (or `head`) from p to p + 1, then works on the
/// slot alone, then passes it on with the sequence number. Closing sets the sign bit of `tail`, so
/// from then on nobody can take a position to put something in.
///
/// Invariants: 0 ≤ tail − head ≤ capacity. An item that was offered comes out exactly once. Every
/// operation is linearizable (tested with lincheck).
///
/// Cost: O(1), one compare-and-set and no allocation an operation; while another thread is between
/// the two steps on the same slot, it spins.
///
/// Left out: capacity 1, where "holds" and "free again" would be the same number. `head` and `tail`
/// stand 128 bytes apart, see the experiment false-sharing.
final class Ring<T> {
    static final int CAPACITY_MIN = 2;
    static final int CAPACITY_MAX = 1 << 26;

    /// What [#poll] returns instead of an item.
    static final Object EMPTY = new Object();

    static final Object CLOSED = new Object();

    enum Offered {
        DONE,
        FULL,
        CLOSED
    }

    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int HEAD = 16;
    private static final int TAIL = 32;
    private static final long CLOSED_BIT = Long.MIN_VALUE;
    private static final int SPINS_BEFORE_YIELD = 100;

    private final Object[] items;
    private final long[] sequences;
    private final long[] indexes = new long[48];
    private final int mask;

    /// @param capacity rounded up to a power of two
    Ring(int capacity) {
        if (capacity < CAPACITY_MIN || capacity > CAPACITY_MAX) {
            throw new IllegalArgumentException(
                    "capacity %d; between %d and %d"
                            .formatted(capacity, CAPACITY_MIN, CAPACITY_MAX));
        }
        int slots = Integer.highestOneBit(capacity - 1) << 1;
        items = new Object[slots];
        sequences = new long[slots];
        Arrays.setAll(sequences, slot -> slot);
        mask = slots - 1;
    }

    int capacity() {
        return items.length;
    }

    Offered offer(T item) {
        for (int spins = 0; ; spins++) {
            long tail = get(TAIL);
            if (tail < 0) {
                return Offered.CLOSED;
            }
            int slot = (int) tail & mask;
            long sequence = (long) LONGS.getAcquire(sequences, slot);
            if (sequence == tail) {
                if (LONGS.compareAndSet(indexes, TAIL, tail, tail + 1)) {
                    items[slot] = item;
                    LONGS.setRelease(sequences, slot, tail + 1);
                    return Offered.DONE;
                }
            } else if (sequence < tail) {
                if (tail - get(HEAD) >= items.length) {
                    return Offered.FULL;
                }
                pause(spins); // somebody is just emptying the slot
            }
        }
    }

    /// @return an item, or [#EMPTY], or [#CLOSED] if it is empty and will be for ever
    Object poll() {
        for (int spins = 0; ; spins++) {
            long head = get(HEAD);
            int slot = (int) head & mask;
            long sequence = (long) LONGS.getAcquire(sequences, slot);
            if (sequence == head + 1) {
                if (LONGS.compareAndSet(indexes, HEAD, head, head + 1)) {
                    Object item = items[slot];
                    items[slot] = null;
                    LONGS.setRelease(sequences, slot, head + items.length);
                    return item;
                }
            } else if (sequence <= head) {
                long tail = get(TAIL);
                if ((tail & ~CLOSED_BIT) == head) {
                    return tail < 0 ? CLOSED : EMPTY;
                }
                pause(spins); // somebody is just filling the slot
            }
        }
    }

    /// @return whether it was open
    boolean close() {
        return (long) LONGS.getAndBitwiseOr(indexes, TAIL, CLOSED_BIT) >= 0;
    }

    boolean isClosed() {
        return get(TAIL) < 0;
    }

    private long get(int index) {
        return (long) LONGS.getVolatile(indexes, index);
    }

    private static void pause(int spins) {
        if (spins < SPINS_BEFORE_YIELD) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }
}
