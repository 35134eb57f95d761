package kit.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;

/// Remembers what was read lately, until somebody has time to tell the policy.
///
/// How it works: threads are spread over rings by their id, so two seldom write to one cache line.
/// A ring has no lock, and not even a compare-and-set: who records stores the entry into the next
/// slot, then the number of the slot after it. Two threads on one ring may overwrite each other's
/// record, and a ring that nobody reads is written round and round. That loses records, which does
/// no harm: a policy that heard of most reads decides hardly worse, and a read must cost next to
/// nothing.
///
///     slots       … c │ a │ b │ d │ … │ …
///     passed          ↑                       told to the policy up to here
///     written                     ↑           the next record comes here
///
/// Where all reads are hits, nobody goes, and the order is not asked for. So after 64 full rings
/// without a change every second read is recorded, then every fourth, up to every 64th. A
/// change ends that. (To begin after one full ring cost a third of a point of hits where misses
/// come in bursts: it is then that the order is asked for.)
///
/// Invariants: `passed` only changes under the lock of who drains.
///
/// Cost: a few stores in a cache line of one's own, no allocation. Threads: any record, one at a
/// time drains. Source: Ding, Jiang and Zhang, "BP-Wrapper: A System Framework Making Any
/// Replacement Algorithms (Almost) Lock Contention Free" (2009); Caffeine's striped ring buffers,
/// which take a slot by compare-and-set and refuse records when they are full.
final class ReadBuffer<T> {
    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(int[].class);
    static final int RING = 64;
    private static final int SPARSEST = 63;

    /// So many full rings without a change, and fewer reads are recorded.
    static final int QUIET = 64;

    /// Ints from one ring's numbers to the next: 128 bytes, two cache lines.
    private static final int APART = 32;

    private static final int READS = 0;
    private static final int WRITTEN = 1;

    /// Of neighbouring ids each goes to another ring.
    private final int ringMask;

    private final Object[] slots;
    private final int[] counts;
    private final int[] passed;

    /// Records one read of this many, minus one; a power of two minus one.
    private int sparse;

    /// Full rings since the last change.
    private int quiet;

    ReadBuffer() {
        int rings = Integer.highestOneBit(4 * Runtime.getRuntime().availableProcessors() - 1) << 1;
        ringMask = rings - 1;
        slots = new Object[rings * RING];
        counts = new int[(rings + 1) * APART];
        passed = new int[rings];
    }

    /// @return whether it is time to drain
    boolean record(T entry) {
        int ring = (int) Thread.currentThread().threadId() & ringMask;
        int at = (ring + 1) * APART;
        int reads = (int) COUNTS.getOpaque(counts, at + READS);
        COUNTS.setOpaque(counts, at + READS, reads + 1);
        if ((reads & sparse) != 0) {
            return false;
        }
        int written = (int) COUNTS.getOpaque(counts, at + WRITTEN);
        SLOTS.setRelease(slots, ring * RING + (written & RING - 1), entry);
        COUNTS.setRelease(counts, at + WRITTEN, written + 1);
        return (written & RING - 1) == RING - 1;
    }

    /// Hands on what was recorded, in the order in which each ring was written, and forgets it.
    ///
    /// @param changed whether an entry came or went since the last time
    void drain(boolean changed, Consumer<T> to) {
        quiet = changed ? 0 : Math.min(quiet + 1, QUIET);
        sparse = quiet < QUIET ? 0 : Math.min(SPARSEST, 2 * sparse + 1);
        for (int ring = 0; ring <= ringMask; ring++) {
            int written = (int) COUNTS.getAcquire(counts, (ring + 1) * APART + WRITTEN);
            for (int i = Math.max(passed[ring], written - RING); i - written < 0; i++) {
                take(ring * RING + (i & RING - 1), to);
            }
            passed[ring] = written;
        }
    }

    @SuppressWarnings("unchecked") // only T are recorded
    private void take(int slot, Consumer<T> to) {
        T entry = (T) SLOTS.getAcquire(slots, slot);
        if (entry != null) {
            SLOTS.setOpaque(slots, slot, null);
            to.accept(entry);
        }
    }
}
