package mini.concurrency.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A counter in several cells: a thread adds to one of them, whoever wants to know adds all up.
///
/// The cells stand 128 bytes apart: neighbours in one cache line would be as slow as one counter
/// (see the experiment false-sharing). Which cell a thread takes depends on its number alone, so
/// two may meet in one: the result is right, only slower.
///
/// Cost: an atomic add; a sum reads all cells, and is no snapshot while others add. Threads: any.
///
/// Left out: growing when threads do meet, as LongAdder does.
public final class StripedCounter {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int LONGS_APART = 16;
    private static final int STRIPES_MAX = 1 << 12;

    /// Fibonacci hashing: neighbouring numbers come to distant cells.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] cells;
    private final int shift;

    /// @param stripes rounded up to a power of two; best some more than there are cores
    public StripedCounter(int stripes) {
        if (stripes < 2 || stripes > STRIPES_MAX) {
            throw new IllegalArgumentException(stripes + " stripes; between 2 and " + STRIPES_MAX);
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(stripes - 1);
        cells = new long[(1 << bits) * LONGS_APART + LONGS_APART];
        shift = Long.SIZE - bits;
    }

    public void add(long amount) {
        long number = Thread.currentThread().threadId() * SPREAD;
        int cell = (int) (number >>> shift) + 1;
        CELL.getAndAdd(cells, cell * LONGS_APART, amount);
    }

    public long sum() {
        long sum = 0;
        for (int i = LONGS_APART; i < cells.length; i += LONGS_APART) {
            sum += (long) CELL.getVolatile(cells, i);
        }
        return sum;
    }
}
