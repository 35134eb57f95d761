package kit.cache;

/// W-TinyLFU: who comes in has a short time in a window, then must have been used oftener lately
/// than the one that would have to go.
///
/// How it works, in three parts:
///
/// - [FrequencySketch] counts how often keys are used, those that went long ago included, in a few
///   bits a key; and forgets slowly, so it does not age as LFU does.
/// - [Segments] holds the entries: a window in order of use for what is used several times at once
///   and then never again, the rest for what is used again and again.
/// - [WindowShare] finds out how big the window should be for the requests that come.
///
/// A scan over many keys passes through the window and finds no way on: it is used once, what stays
/// was used oftener.
///
/// Cost: O(1). 8 bytes an entry for the counters, and about 250 KB for the rehearsals at most.
/// Source: Einziger, Friedman and Manes, "TinyLFU: A Highly Efficient Cache Admission Policy"
/// (2017); "Adaptive Software Cache Management" (2018) by Einziger, Eytan, Friedman and Manes for
/// the size of the window.
final class WTinyLfuPolicy implements Policy {
    /// A cache for "as many as there may be" must not cost the memory of so many at once.
    private static final int EXPECTED_MAX = 1 << 16;

    private final long weightMax;
    private final FrequencySketch sketch = new FrequencySketch();
    private final Segments segments;
    private final WindowShare share;
    private int entries;

    /// What the sketch and the rehearsals are made for: the most that were there, or are expected.
    private int entriesMax;

    /// @param entriesExpected at full weight; if it is not known 0, and it learns as they come
    WTinyLfuPolicy(long weightMax, int entriesExpected) {
        this.weightMax = weightMax;
        entriesMax = Math.min(entriesExpected, EXPECTED_MAX);
        sketch.ensure(entriesMax);
        segments = new Segments(weightMax, WindowShare.FIRST);
        share = new WindowShare(weightMax, sketch);
    }

    @Override
    public void add(Entry entry) {
        entries++;
        if (entries > entriesMax) {
            entriesMax = entries;
            sketch.ensure(entriesMax);
        }
        segments.add(entry);
        count(entry);
    }

    @Override
    public void touch(Entry entry) {
        segments.touch(entry);
        count(entry);
    }

    @Override
    public void remove(Entry entry) {
        entries--;
        segments.remove(entry);
    }

    @Override
    public void reweigh(Entry entry, int weight) {
        entry.chain.reweigh(entry, weight);
    }

    @Override
    public Entry victim() {
        return segments.victim(sketch);
    }

    @Override
    public long weight() {
        return segments.weight();
    }

    /// Of a window for a cache as it is now.
    double windowShare() {
        return share.chosen();
    }

    /// Keys in the largest of the rehearsals.
    int rehearsed() {
        return share.rehearsed();
    }

    private void count(Entry entry) {
        sketch.add(entry.hash);
        if (share.request(entry, entriesMax)) {
            segments.resize(weightMax, share.chosen());
        }
    }
}
