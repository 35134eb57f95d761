package kit.cache;

/// A doubly linked circle of entries, in the order in which they were added.
///
/// Invariants: `head` is no entry, it stands between last and first. `weight` is the sum of the
/// entries' weights. Each entry is on one chain at most, the one that its field `chain` names.
///
/// Cost: O(1) and no allocation for everything. Threads: one at a time.
class Chain {
    final Entry head = new Entry(0, 0);
    private long weight;

    Chain() {
        head.before = head;
        head.after = head;
    }

    long weight() {
        return weight;
    }

    /// @return null if it is empty
    Entry first() {
        return head.after == head ? null : head.after;
    }

    void addLast(Entry entry) {
        link(entry);
        entry.chain = this;
        weight += entry.weight;
    }

    void remove(Entry entry) {
        unlink(entry);
        entry.chain = null;
        weight -= entry.weight;
    }

    void moveToLast(Entry entry) {
        if (head.before != entry) {
            unlink(entry);
            link(entry);
        }
    }

    /// The entry stays where it is.
    void reweigh(Entry entry, int newWeight) {
        weight += newWeight - entry.weight;
        entry.weight = newWeight;
    }

    private void link(Entry entry) {
        entry.before = head.before;
        entry.after = head;
        head.before.after = entry;
        head.before = entry;
    }

    private static void unlink(Entry entry) {
        entry.before.after = entry.after;
        entry.after.before = entry.before;
    }
}
