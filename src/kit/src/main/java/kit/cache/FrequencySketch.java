package kit.cache;

import java.util.Arrays;

/// Estimates how often a key was met lately, of far more keys than it has room for.
///
/// How it works: a count-min sketch. A key has four counters of 4 bits, in rows of their own; its
/// estimate is the least of them, since other keys can only add to a counter. All four lie in one
/// block of 64 bytes, so a look costs one cache line:
///
///     block (by the hash)     8 longs
///     row 0..3                2 longs each, 32 counters
///     counter in the row      5 bits of a second hash
///
/// When it has counted ten times as many uses as it has room for keys, all counters are halved:
/// what was popular once fades, and a counter that ends at 15 is enough, since who is to stay is
/// only ever compared with who is to go.
///
/// Invariants: an estimate is between 0 and 15. Without halving it is never below the true count
/// (up to 15).
///
/// Doubling it copies each block into the two that its keys now fall into, so nothing is forgotten.
///
/// Cost: 8 bytes a key. Threads: one at a time. Source: Cormode and Muthukrishnan, "An Improved
/// Data Stream Summary: The Count-Min Sketch" (2005); ageing and small counters from TinyLFU
/// (2017); the blocks from Putze, Sanders and Singler, "Cache-, Hash- and Space-Efficient Bloom
/// Filters" (2007).
final class FrequencySketch {
    static final int COUNT_MAX = 15;
    private static final int ROWS = 4;
    private static final int BLOCK_LONGS = 8;
    private static final int KEYS_MIN = 512;
    private static final int KEYS_MAX = 1 << 26;
    private static final int USES_PER_KEY = 10;

    /// The low three bits of each counter: a halved counter must not take its neighbour's lowest
    /// bit.
    private static final long HALVED = 0x7777_7777_7777_7777L;

    /// 16 counters a long, and 16 counters a key.
    private long[] table = new long[KEYS_MIN];

    private int keys = KEYS_MIN;

    /// Since the counters were halved, and what was left then.
    private int uses;

    /// Makes room for so many keys, if there is less; up to a limit.
    void ensure(int wanted) {
        keys = Math.max(keys, Math.min(wanted, KEYS_MAX));
        while (table.length < keys) {
            long[] doubled = Arrays.copyOf(table, 2 * table.length);
            System.arraycopy(table, 0, doubled, table.length, table.length);
            table = doubled;
        }
    }

    /// @return how often the key was met, or a little more
    int estimate(int hash) {
        int block = block(hash);
        int second = second(hash);
        int least = COUNT_MAX;
        for (int row = 0; row < ROWS; row++) {
            int at = second >>> (row * 8);
            long counters = table[block + row * 2 + (at & 1)];
            least = Math.min(least, (int) (counters >>> shift(at)) & COUNT_MAX);
        }
        return least;
    }

    /// Counts a use. Even one that no counter has room for makes it older, or nothing would ever
    /// fade where all counters are full.
    void add(int hash) {
        int block = block(hash);
        int second = second(hash);
        for (int row = 0; row < ROWS; row++) {
            int at = second >>> (row * 8);
            int slot = block + row * 2 + (at & 1);
            long counters = table[slot];
            if ((counters >>> shift(at) & COUNT_MAX) != COUNT_MAX) {
                table[slot] = counters + (1L << shift(at));
            }
        }
        if (++uses >= USES_PER_KEY * keys) {
            halve();
        }
    }

    private void halve() {
        for (int i = 0; i < table.length; i++) {
            table[i] = table[i] >>> 1 & HALVED;
        }
        uses /= 2;
    }

    private int block(int hash) {
        return hash * BLOCK_LONGS & table.length - 1;
    }

    /// Which of a row's counters, five bits of each byte; other bits of the hash than the block's.
    private static int second(int hash) {
        int mixed = hash * 0x31848bab;
        return mixed ^ mixed >>> 14;
    }

    private static int shift(int at) {
        return (at >>> 1 & 15) << 2;
    }
}
