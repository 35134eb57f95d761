package kit.cache;

/// What a policy knows of an entry: its place on a chain, its weight, the hash of its key.
///
/// The chain runs through the entries themselves, so a policy needs no map of its own and makes no
/// object when an entry is used. A cache extends it by key and value.
///
/// Threads: one at a time, as the policy.
class Entry {
    /// Of the key, as [Hashes#spread] makes it.
    final int hash;

    /// As the policy counted it; the cache may know better, and say so by [Policy#reweigh].
    int weight;

    /// Null while the policy does not know the entry.
    Chain chain;

    Entry before;
    Entry after;

    Entry(int hash, int weight) {
        this.hash = hash;
        this.weight = weight;
    }

    /// @return the next on its chain, or null if it is the last
    Entry next() {
        return after == chain.head ? null : after;
    }
}
