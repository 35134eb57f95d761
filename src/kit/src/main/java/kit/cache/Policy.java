package kit.cache;

/// Decides which entry goes when there is no room for all.
///
/// It holds no values, no clock and no lock, and removes nothing by itself: the cache tells it what
/// comes, is used, and goes, and asks [#victim] until there is none. The same calls lead to the
/// same victims.
///
/// Threads: one at a time.
interface Policy {

    /// The entry came in. It may be the next victim itself.
    void add(Entry entry);

    /// The entry was read, or has a new value.
    void touch(Entry entry);

    /// The entry went, for whatever reason.
    void remove(Entry entry);

    void reweigh(Entry entry, int weight);

    /// @return the entry that must go, or null if all that are there may stay
    Entry victim();

    /// The sum of what is there.
    long weight();
}
