package kit.cache;

/// Least recently used: who was not used for the longest time goes.
///
/// How it works: one chain in order of use. Whoever is used moves to its end.
///
/// Good where what was just used is used again soon. A single pass over more keys than there is
/// room for pushes everything out, though none of them may ever come again.
///
/// Cost: O(1). Source: Sleator and Tarjan, "Amortized Efficiency of List Update and Paging Rules"
/// (1985), on how far it can be from the optimum.
final class LruPolicy implements Policy {
    private final long weightMax;
    private final Chain chain = new Chain();

    LruPolicy(long weightMax) {
        this.weightMax = weightMax;
    }

    @Override
    public void add(Entry entry) {
        chain.addLast(entry);
    }

    @Override
    public void touch(Entry entry) {
        chain.moveToLast(entry);
    }

    @Override
    public void remove(Entry entry) {
        chain.remove(entry);
    }

    @Override
    public void reweigh(Entry entry, int weight) {
        chain.reweigh(entry, weight);
    }

    @Override
    public Entry victim() {
        return chain.weight() > weightMax ? chain.first() : null;
    }

    @Override
    public long weight() {
        return chain.weight();
    }
}
