package kit.cache;

/// The room of a W-TinyLFU cache, and who goes from it.
///
/// How it works: who comes in starts in the window. Who is pushed out of the window stands as a
/// candidate at the end of probation, and must have been used oftener than the entry at its front;
/// the other one goes. Who is used while on probation is guarded, until others push it back.
///
///     comes in → [ window ] → [ probation ] ⇄ [ guarded ]
///                  LRU          victims at      4/5 of what
///                               the front       is not window
///
/// A window of all the room is LRU. With hardly any, the frequency alone decides.
///
/// When the window gets another size, a few entries move with each call, so no call takes long.
///
/// Cost: O(1). Threads: one at a time.
final class Segments {
    /// Of the room that is not window's: four fifths for entries that proved themselves, as in
    /// Karedla, Love and Wherry, "Caching Strategies to Improve Disk System Performance" (1994).
    private static final double GUARDED = 0.8;

    private static final int MOVES_MAX = 4;

    private final Chain window = new Chain();
    private final Chain probation = new Chain();
    private final Chain guarded = new Chain();
    private long weightMax;
    private long windowMax;
    private long guardedMax;

    /// On probation, out of the window last; null when its contest is over.
    private Entry candidate;

    /// @param windowShare between 0 and 1
    Segments(long weightMax, double windowShare) {
        resize(weightMax, windowShare);
    }

    void resize(long newWeightMax, double windowShare) {
        weightMax = newWeightMax;
        windowMax = Math.max(1, Math.round(weightMax * windowShare));
        guardedMax = (long) ((weightMax - windowMax) * GUARDED);
    }

    void add(Entry entry) {
        window.addLast(entry);
        balance(entry.weight);
    }

    void touch(Entry entry) {
        if (entry.chain == probation) {
            move(entry, guarded);
        } else {
            entry.chain.moveToLast(entry);
        }
        balance(0);
    }

    void remove(Entry entry) {
        entry.chain.remove(entry);
        if (entry == candidate) {
            candidate = null;
        }
    }

    /// @return who must go, or null if all may stay
    Entry victim(FrequencySketch sketch) {
        if (weight() <= weightMax) {
            candidate = null;
            return null;
        }
        if (window.weight() > windowMax) {
            Entry pushedOut = window.first();
            move(pushedOut, probation);
            candidate = pushedOut;
        }
        Entry victim = oldest();
        if (candidate == null || candidate == victim) {
            return victim;
        }
        boolean admitted = sketch.estimate(candidate.hash) > sketch.estimate(victim.hash);
        return admitted ? victim : candidate;
    }

    long weight() {
        return window.weight() + probation.weight() + guarded.weight();
    }

    /// @param newcomer weight for which the window may be too full, since a contest will make room
    private void balance(int newcomer) {
        boolean full = weight() >= weightMax;
        for (int moves = 0; moves < MOVES_MAX; moves++) {
            if (guarded.weight() > guardedMax) {
                move(guarded.first(), probation);
            } else if (window.weight() > windowMax + newcomer) {
                move(window.first(), probation);
            } else if (full && window.weight() < windowMax && probation.first() != null) {
                move(probation.first(), window);
            } else {
                return;
            }
        }
    }

    private void move(Entry entry, Chain to) {
        remove(entry);
        to.addLast(entry);
    }

    /// Who goes if nobody stands as a candidate, room or not.
    ///
    /// @return null if there is none
    Entry oldest() {
        Entry entry = probation.first() != null ? probation.first() : guarded.first();
        return entry != null ? entry : window.first();
    }
}
