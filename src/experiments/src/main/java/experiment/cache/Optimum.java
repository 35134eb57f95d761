package experiment.cache;

import java.util.Arrays;

/// What no cache can exceed: it knows the future, and lets the entry go that is needed last of all.
///
/// How it works: an entry is nothing but the position of its next request. It is a hit when the
/// position that is reached is marked. The marks are bits in levels, each bit of a level telling
/// whether 64 bits below have any, so the last mark is found in a few steps.
///
/// Source: Bélády, "A Study of Replacement Algorithms for a Virtual-Storage Computer" (1966).
final class Optimum {
    private final long[][] levels;

    private Optimum(int positions) {
        int count = 1;
        for (int size = positions; size > 64; size = (size + 63) >>> 6) {
            count++;
        }
        levels = new long[count][];
        int size = positions;
        for (int level = 0; level < count; level++) {
            size = (size + 63) >>> 6;
            levels[level] = new long[size];
        }
    }

    /// @return share of the requests that are hits
    static double hitRatio(Trace trace, int entriesMax) {
        int[] requests = trace.requests();
        int[] next = next(trace);
        Optimum marks = new Optimum(requests.length);
        int entries = 0;
        int hits = 0;
        for (int i = 0; i < requests.length; i++) {
            if (marks.has(i)) {
                marks.clear(i);
                entries--;
                hits++;
            }
            if (next[i] < requests.length) {
                marks.set(next[i]);
                if (++entries > entriesMax) {
                    marks.clear(marks.last());
                    entries--;
                }
            }
        }
        return (double) hits / requests.length;
    }

    /// When each request's key is requested next; beyond the end for never.
    private static int[] next(Trace trace) {
        int[] requests = trace.requests();
        int[] next = new int[requests.length];
        int[] after = new int[trace.keys()];
        Arrays.fill(after, Integer.MAX_VALUE);
        for (int i = requests.length - 1; i >= 0; i--) {
            next[i] = after[requests[i]];
            after[requests[i]] = i;
        }
        return next;
    }

    private boolean has(int position) {
        return (levels[0][position >>> 6] & 1L << position) != 0;
    }

    private void set(int position) {
        int at = position;
        for (long[] level : levels) {
            level[at >>> 6] |= 1L << at;
            at >>>= 6;
        }
    }

    private void clear(int position) {
        int at = position;
        for (long[] level : levels) {
            level[at >>> 6] &= ~(1L << at);
            if (level[at >>> 6] != 0) {
                return;
            }
            at >>>= 6;
        }
    }

    /// There must be one.
    private int last() {
        int at = 0;
        for (int level = levels.length - 1; level >= 0; level--) {
            at = at << 6 | 63 - Long.numberOfLeadingZeros(levels[level][at]);
        }
        return at;
    }
}
