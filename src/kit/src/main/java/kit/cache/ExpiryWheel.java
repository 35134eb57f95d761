package kit.cache;

import java.util.function.Consumer;
import kit.cache.Node.Alarm;

/// Who expires when, roughly: a ring of chains, one for each part of the longest lifetime.
///
/// A cache reads the exact time of each value that it is asked for. The wheel is for those that
/// nobody asks for: they should not stay for ever. So it only has to find them some time after,
/// without looking at all the others. Who is used gets another time to live, and is not moved: when
/// its turn comes it is put where it then belongs.
///
/// Invariants: chain `passed + i` holds who is due in that part of time, or was when it was put
/// there.
///
/// Cost: O(1) to schedule and cancel; a part of time that passes costs its entries. Threads: one at
/// a time. Source: Varghese and Lauck, "Hashed and Hierarchical Timing Wheels" (1987), scheme 4.
final class ExpiryWheel {
    private static final int SLOTS = 64;

    private final Chain[] slots = new Chain[SLOTS];
    private final long slotNanos;

    /// Parts of time that are over.
    private long passed;

    /// @param longestNanos the longest time ahead
    ExpiryWheel(long longestNanos) {
        slotNanos = Math.max(1, longestNanos / (SLOTS - 2));
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new Chain();
        }
    }

    /// @param dueAt nanoseconds; what lies behind or too far ahead goes to the nearest part of time
    void schedule(Alarm alarm, long dueAt) {
        long part = Math.clamp(dueAt / slotNanos, passed, passed + SLOTS - 1);
        slots[(int) (part % SLOTS)].addLast(alarm);
    }

    void cancel(Alarm alarm) {
        if (alarm.chain != null) {
            alarm.chain.remove(alarm);
        }
    }

    /// Takes out who is in the parts of time before now, and hands them on. They may be scheduled
    /// again.
    void advance(long now, Consumer<Alarm> due) {
        long current = now / slotNanos;
        long first = Math.max(passed, current - SLOTS);
        passed = Math.max(passed, current);
        for (long part = first; part < current; part++) {
            Chain slot = slots[(int) (part % SLOTS)];
            Chain taken = new Chain();
            for (Entry alarm = slot.first(); alarm != null; alarm = slot.first()) {
                slot.remove(alarm);
                taken.addLast(alarm);
            }
            for (Entry alarm = taken.first(); alarm != null; alarm = taken.first()) {
                taken.remove(alarm);
                due.accept((Alarm) alarm);
            }
        }
    }
}
