package kit.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A bounded queue from many threads to one, for what must not be lost.
///
/// How it works: who moves `tail` from p to p + 1 has slot p to itself and fills it; who takes
/// stops at a slot that is not filled yet.
///
/// Invariants: 0 ≤ tail − head ≤ `CAPACITY`. Slots from head to tail are filled, or are being
/// filled.
///
/// Cost: one compare-and-set, no allocation. Threads: any offer, one at a time polls.
final class WriteBuffer<T> {
    static final int CAPACITY = 128;
    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final VarHandle INDEXES = MethodHandles.arrayElementVarHandle(long[].class);

    /// Each with two cache lines of its own.
    private static final int HEAD = 16;

    private static final int TAIL = 32;

    private final Object[] slots = new Object[CAPACITY];
    private final long[] indexes = new long[48];

    /// @return false if it is full
    boolean offer(T entry) {
        while (true) {
            long tail = (long) INDEXES.getVolatile(indexes, TAIL);
            if (tail - (long) INDEXES.getVolatile(indexes, HEAD) >= CAPACITY) {
                return false;
            }
            if (INDEXES.compareAndSet(indexes, TAIL, tail, tail + 1)) {
                SLOTS.setVolatile(slots, slot(tail), entry);
                return true;
            }
        }
    }

    /// @return null if there is none, or the next is just being offered
    @SuppressWarnings("unchecked") // only T are offered
    T poll() {
        long head = (long) INDEXES.getOpaque(indexes, HEAD);
        T entry = (T) SLOTS.getAcquire(slots, slot(head));
        if (entry != null) {
            SLOTS.setOpaque(slots, slot(head), null);
            INDEXES.setRelease(indexes, HEAD, head + 1);
        }
        return entry;
    }

    /// Whether [#poll] would find something. What was offered before this is called is seen.
    boolean hasNext() {
        long head = (long) INDEXES.getVolatile(indexes, HEAD);
        return SLOTS.getVolatile(slots, slot(head)) != null;
    }

    private static int slot(long index) {
        return (int) index & CAPACITY - 1;
    }
}
