package kit.cache;

import java.util.ArrayList;
import java.util.List;

/// Finds out how much of a cache should be window, by trying several shares at once on a sample.
///
/// How it works: a [Rehearsal] for each of a few shares gets the requests of a sample of the keys.
/// From time to time the share with most hits is chosen. Caffeine climbs instead: it changes the
/// share of the real cache a little and looks whether the hit ratio rose. That needs no second
/// book-keeping, but it takes the traffic's own ups and downs for its doing, and stops at the first
/// summit.
///
/// Invariants: no rehearsal has more than [Rehearsal#ENTRIES_MAX] entries, however big the cache
/// is, and however many keys come and go.
///
/// Cost: a cache of n entries has n / `SAMPLE` requests for one that is rehearsed; a small cache
/// rehearses every request, and is some times slower for it. Threads: one at a time.
final class WindowShare {
    static final double FIRST = 0.01;
    private static final double[] SHARES = {FIRST, 0.03, 0.1, 0.3, 0.99};
    static final int SAMPLE = 256;

    /// Requests for each entry of the cache between two looks.
    private static final int REQUESTS_PER_ENTRY = 4;

    private static final int ENTRIES_MIN = 32;

    private static final double AGEING = 0.98;

    /// So much better another share must be: to change has its cost.
    private static final double CHANGE = 1.01;

    /// Bits of the hash that choose the sample; the lowest choose the counters of the sketch.
    private static final int SAMPLE_SHIFT = 8;

    private final long weightMax;
    private final List<Rehearsal> rehearsals = new ArrayList<>();
    private Rehearsal chosen;
    private int sampleMask;
    private long sampleRatio = 1;
    private long requests;

    WindowShare(long weightMax, FrequencySketch sketch) {
        this.weightMax = weightMax;
        for (double share : SHARES) {
            rehearsals.add(new Rehearsal(share, weightMax, sketch));
        }
        chosen = rehearsals.getFirst();
    }

    double chosen() {
        return chosen.windowShare();
    }

    /// Keys in the largest of the rehearsals.
    int rehearsed() {
        return rehearsals.stream().mapToInt(Rehearsal::size).max().orElseThrow();
    }

    /// A request to the cache.
    ///
    /// @param entries that the cache holds at most
    /// @return whether another share is chosen
    boolean request(Entry entry, int entries) {
        if ((entry.hash & sampleMask) == 0) {
            for (Rehearsal rehearsal : rehearsals) {
                rehearsal.request(entry.hash, entry.weight);
            }
            if (entries > SAMPLE * sampleRatio) {
                sampleLess();
            }
        }
        requests++;
        if (requests < (long) REQUESTS_PER_ENTRY * Math.max(entries, ENTRIES_MIN)) {
            return false;
        }
        requests = 0;
        return choose();
    }

    private boolean choose() {
        rehearsals.forEach(rehearsal -> rehearsal.age(AGEING));
        Rehearsal best = chosen;
        for (Rehearsal rehearsal : rehearsals) {
            boolean better = rehearsal.score() > chosen.score() * CHANGE;
            best = better && rehearsal.score() > best.score() ? rehearsal : best;
        }
        boolean changed = best != chosen;
        chosen = best;
        return changed;
    }

    private void sampleLess() {
        sampleRatio *= 2;
        sampleMask = (int) (sampleRatio - 1) << SAMPLE_SHIFT;
        for (Rehearsal rehearsal : rehearsals) {
            rehearsal.shrink(Math.max(1, weightMax / sampleRatio), sampleMask);
        }
    }
}
