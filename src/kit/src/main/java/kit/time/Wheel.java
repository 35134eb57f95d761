package kit.time;

/// Timers by their ticks: a hierarchical timing wheel.
///
/// A tick is read as a number to the base of 64. There is a level for each digit, with a slot for
/// each value of that digit. A timer stands at the highest digit in which its tick differs from the
/// [#position], in the slot of that digit; so it stands coarse while it is far away:
///
///     position        2·64² +  5·64 +  9
///     due at          2·64² +  5·64 + 20     level 0, slot 20: due in this tick
///     due at          2·64² +  7·64 +  1     level 1, slot  7: some time in those 64 ticks
///     due at          3·64² +  5·64 +  9     level 2, slot  3: some time in those 4096
///
/// When the position comes to the first tick of a slot above level 0, its timers are dealt out
/// again, now by a lower digit. That happens to a timer at most once a level, and to most never:
/// they are cancelled before.
///
/// A bit for each slot that is not empty, and one for each such level, lead to the next slot
/// at once. So empty ticks are neither slept through one by one nor looked at, and eleven levels
/// hold any tick there is, in millions of years too.
///
/// A slot is a list that runs through the timers themselves, in both directions: nothing is
/// allocated, and a timer leaves it without being searched for.
///
/// Invariants: all ticks are after the position. The levels are in order: all timers of one are due
/// before those of the next, and within it those of a slot before those of the next.
///
/// Cost: O(1) to add or remove; to advance, O(1) for each timer that is taken or dealt out again.
/// Threads: one at a time. Time is an argument.
///
/// Left out: an order within a tick.
///
/// Source: Varghese and Lauck, "Hashed and Hierarchical Timing Wheels" (1987), scheme 7. The
/// bits are as in Linux and Tokio; Kafka sorts its slots by time in a heap instead.
final class Wheel {
    private static final int DIGIT_BITS = 6;
    private static final int SLOTS = 1 << DIGIT_BITS;
    private static final int LEVELS = (Long.SIZE + DIGIT_BITS - 1) / DIGIT_BITS;

    /// First timer of each slot; a level's are made when it is needed first.
    private final Timer[][] slots = new Timer[LEVELS][];

    /// Bit s of a level is set if its slot s is not empty.
    private final long[] fullSlots = new long[LEVELS];

    /// Bit l is set if level l is not empty.
    private int fullLevels;

    private long position;

    /// The tick up to which all that was due has been taken.
    long position() {
        return position;
    }

    /// A timer whose tick is over counts as one of the next tick.
    void add(Timer timer) {
        timer.tick = Math.max(timer.tick, position + 1);
        link(timer);
    }

    /// @param timer is in here
    void remove(Timer timer) {
        Timer previous = timer.previous;
        Timer next = timer.next;
        if (next != null) {
            next.previous = previous;
        }
        if (previous != null) {
            previous.next = next;
        } else {
            int level = level(timer.tick);
            int slot = digit(timer.tick, level);
            slots[level][slot] = next;
            if (next == null) {
                markEmpty(level, slot);
            }
        }
        timer.previous = null;
        timer.next = null;
    }

    /// Takes all that are due at a tick.
    ///
    /// @param tick of the past: does nothing
    /// @return the first, the others follow by `next` in the order of their ticks; null if none is
    Timer advance(long tick) {
        Timer first = null;
        Timer last = null;
        while (fullLevels != 0 && nextTick() <= tick) {
            position = nextTick();
            int level = Integer.numberOfTrailingZeros(fullLevels);
            Timer timer = takeFirstSlot(level);
            while (timer != null) {
                Timer next = timer.next;
                timer.previous = null;
                timer.next = null;
                if (timer.tick > position) {
                    link(timer);
                } else if (last == null) {
                    first = timer;
                    last = timer;
                } else {
                    last.next = timer;
                    last = timer;
                }
                timer = next;
            }
        }
        position = Math.max(position, tick);
        return first;
    }

    /// The first tick at which there is something to do: timers to take, or a slot to deal out.
    ///
    /// @return Long.MAX_VALUE if there is no timer
    long nextTick() {
        if (fullLevels == 0) {
            return Long.MAX_VALUE;
        }
        int level = Integer.numberOfTrailingZeros(fullLevels);
        long slot = Long.numberOfTrailingZeros(fullSlots[level]);
        int shift = level * DIGIT_BITS;
        long higherDigits = position & -1L << shift << DIGIT_BITS;
        return higherDigits | slot << shift;
    }

    private void link(Timer timer) {
        int level = level(timer.tick);
        int slot = digit(timer.tick, level);
        Timer[] firsts = slots[level];
        if (firsts == null) {
            firsts = new Timer[SLOTS];
            slots[level] = firsts;
        }
        Timer first = firsts[slot];
        if (first != null) {
            first.previous = timer;
        } else {
            fullSlots[level] |= 1L << slot;
            fullLevels |= 1 << level;
        }
        timer.next = first;
        firsts[slot] = timer;
    }

    private Timer takeFirstSlot(int level) {
        int slot = Long.numberOfTrailingZeros(fullSlots[level]);
        Timer first = slots[level][slot];
        slots[level][slot] = null;
        markEmpty(level, slot);
        return first;
    }

    private void markEmpty(int level, int slot) {
        fullSlots[level] &= ~(1L << slot);
        if (fullSlots[level] == 0) {
            fullLevels &= ~(1 << level);
        }
    }

    /// It stays the same until the position enters the timer's slot: all digits above are equal
    /// till then, and this one is not.
    private int level(long tick) {
        return (Long.SIZE - 1 - Long.numberOfLeadingZeros(tick ^ position)) / DIGIT_BITS;
    }

    private static int digit(long tick, int level) {
        return (int) (tick >>> level * DIGIT_BITS) & SLOTS - 1;
    }
}
