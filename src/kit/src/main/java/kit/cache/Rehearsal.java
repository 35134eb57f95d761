package kit.cache;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/// A small copy of a cache with another share of window: a sample of the keys in the same share of
/// the room, hashes without values. It tells how many requests would have been hits.
///
/// Threads: one at a time. Source: Waldspurger, Saemundsson, Ahmad and Park, "Cache Modeling and
/// Optimization using Miniature Simulations" (2017).
final class Rehearsal {
    /// Its share of the room does not bound it where keys weigh next to nothing, or are removed or
    /// expire before the cache is full: it is not told, and would keep them all.
    static final int ENTRIES_MAX = 2 * WindowShare.SAMPLE;

    private final double windowShare;
    private final FrequencySketch sketch;
    private final Segments segments;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private int hits;

    /// Hits of earlier times count less.
    private double score;

    Rehearsal(double windowShare, long weightMax, FrequencySketch sketch) {
        this.windowShare = windowShare;
        this.sketch = sketch;
        this.segments = new Segments(weightMax, windowShare);
    }

    double windowShare() {
        return windowShare;
    }

    double score() {
        return score;
    }

    int size() {
        return entries.size();
    }

    void request(int hash, int weight) {
        Entry entry = entries.get(hash);
        if (entry != null) {
            hits++;
            segments.touch(entry);
            return;
        }
        Entry made = new Entry(hash, weight);
        entries.put(hash, made);
        segments.add(made);
        if (entries.size() > ENTRIES_MAX) {
            drop(segments.oldest());
        }
        evict();
    }

    /// Ends a period.
    void age(double factor) {
        score = score * factor + hits;
        hits = 0;
    }

    /// Less room, and only keys of which these bits of the hash are 0.
    void shrink(long weightMax, int sampleMask) {
        for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
            Entry entry = all.next();
            if ((entry.hash & sampleMask) != 0) {
                all.remove();
                segments.remove(entry);
            }
        }
        segments.resize(weightMax, windowShare);
        evict();
    }

    private void evict() {
        for (Entry gone = segments.victim(sketch); gone != null; gone = segments.victim(sketch)) {
            drop(gone);
        }
    }

    private void drop(Entry gone) {
        segments.remove(gone);
        entries.remove(gone.hash);
    }
}
