package kit.cache;

/// Least frequently used: who was used fewest times goes; of several, who was not used for the
/// longest time.
///
/// How it works: a chain for each number of uses that occurs, and the chains on a list in order:
///
///     uses 1 ──────── uses 2 ──────── uses 7
///     D, A            C               B          next victim: D
///
/// An entry that is used moves to the chain of one use more, which is the next on the list or is
/// put there. A chain without entries leaves the list. So nothing is ever sorted or searched.
///
/// It never forgets: what was used a thousand times last week stays until something has been used
/// oftener, see `LfuPolicyTest`. And what just came in has one use only, and goes first.
///
/// Invariants: the numbers on the list rise strictly, none of its chains but the first (`none`, for
/// 0 uses) is empty.
///
/// Cost: O(1); allocates a chain when a number of uses is new. Source: Shah, Mitra and Matani, "An
/// O(1) algorithm for implementing the LFU cache eviction scheme" (2010); of entries used equally
/// often theirs takes any, ours the oldest.
final class LfuPolicy implements Policy {

    /// Entries that were used equally often.
    private static final class Uses extends Chain {
        final long count;
        Uses fewer;
        Uses more;

        Uses(long count) {
            this.count = count;
        }
    }

    private final long weightMax;
    private final Uses none = new Uses(0);
    private long weight;

    /// Came in last: while room is made for it, others go first. Null when there is room.
    private Entry newest;

    LfuPolicy(long weightMax) {
        this.weightMax = weightMax;
    }

    @Override
    public void add(Entry entry) {
        weight += entry.weight;
        after(none, 1).addLast(entry);
        newest = entry;
    }

    @Override
    public void touch(Entry entry) {
        Uses uses = (Uses) entry.chain;
        Uses next = after(uses, uses.count + 1);
        uses.remove(entry);
        next.addLast(entry);
        dropIfEmpty(uses);
    }

    @Override
    public void remove(Entry entry) {
        weight -= entry.weight;
        Uses uses = (Uses) entry.chain;
        uses.remove(entry);
        dropIfEmpty(uses);
        if (entry == newest) {
            newest = null;
        }
    }

    @Override
    public void reweigh(Entry entry, int newWeight) {
        weight += newWeight - entry.weight;
        entry.chain.reweigh(entry, newWeight);
    }

    @Override
    public Entry victim() {
        if (weight <= weightMax) {
            newest = null;
            return null;
        }
        Entry first = none.more.first();
        if (first != newest) {
            return first;
        }
        Entry second = first.next();
        return second != null ? second : none.more.more != null ? none.more.more.first() : first;
    }

    @Override
    public long weight() {
        return weight;
    }

    /// How often the entry was used since it came in, coming in included.
    static long uses(Entry entry) {
        return ((Uses) entry.chain).count;
    }

    /// The chain for that count, which is greater than that of `uses` and at most that of the next.
    private static Uses after(Uses uses, long count) {
        if (uses.more != null && uses.more.count == count) {
            return uses.more;
        }
        Uses made = new Uses(count);
        made.fewer = uses;
        made.more = uses.more;
        if (made.more != null) {
            made.more.fewer = made;
        }
        uses.more = made;
        return made;
    }

    private void dropIfEmpty(Uses uses) {
        if (uses.first() == null) {
            uses.fewer.more = uses.more;
            if (uses.more != null) {
                uses.more.fewer = uses.fewer;
            }
        }
    }
}
