package kit.limit;

import java.util.concurrent.ConcurrentHashMap;

/// A bucket for each of many: buyers, addresses, API keys.
///
/// How it works: a bucket that nobody has asked for as long as it takes to fill is full, and says
/// no more than a new one: it can be forgotten, and nothing is lost. So there are two maps, and
/// every such while the older one is thrown away. Who is asked for moves to the younger one.
///
/// ```text
///  older    a b c d ──▶ thrown away
///  younger  b d e   ──▶ becomes the older one
///  new      (empty)
/// ```
///
/// Invariants: at most [#keysMax] keys have a bucket of their own. Keys beyond that share one: who
/// sends a new name with each request gains nothing by it, and those who are known do not notice.
/// Whoever gets an own bucket after the shared one begins with a full one.
///
/// Cost: O(1), no sweep, a look-up; a lock and two look-ups for a key's first question in a while.
/// For a key beyond the maximum each question costs that, and all of them take from one bucket, so
/// where many ask at once they wait for each other. Threads: any.
///
/// Time: as in [TokenBucket] while times come in order. What is forgotten is full at the newest
/// time that anybody has asked with. Who asks with an older one after that finds a full bucket,
/// though by its own time it was not: it may have its permits earlier, by less than its time is
/// behind.
///
/// Left out: limits that differ from key to key; waiting, which would keep a bucket from being
/// forgotten for longer than it takes to fill.
public final class KeyedBuckets<K> {
    private record Generations<K>(
            ConcurrentHashMap<K, TokenBucket> younger,
            ConcurrentHashMap<K, TokenBucket> older,
            long sinceNanos) {}

    private final Limit limit;
    private final long fillNanos;
    private final int keysMax;
    private final TokenBucket rest;
    private volatile Generations<K> generations;

    /// Keys that are in the younger map alone; guarded by this.
    private int fresh;

    public KeyedBuckets(Limit limit, int keysMax, long nowNanos) {
        if (keysMax < 1) {
            throw new IllegalArgumentException("keysMax is " + keysMax + ", must be at least 1");
        }
        this.limit = limit;
        this.fillNanos = limit.fillNanos();
        this.keysMax = keysMax;
        this.rest = new TokenBucket(limit, nowNanos);
        this.generations =
                new Generations<>(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), nowNanos);
    }

    /// As [TokenBucket#tryTake], for one key.
    public boolean tryTake(K key, int permits, long nowNanos) {
        return bucket(key, nowNanos).tryTake(permits, nowNanos);
    }

    /// As [TokenBucket#nanosUntil], for one key.
    public long nanosUntil(K key, int permits, long nowNanos) {
        return bucket(key, nowNanos).nanosUntil(permits, nowNanos);
    }

    public int keysMax() {
        return keysMax;
    }

    /// How many keys have a bucket of their own.
    public synchronized int size() {
        return generations.older().size() + fresh;
    }

    private TokenBucket bucket(K key, long nowNanos) {
        Generations<K> both = generations;
        if (nowNanos - both.sinceNanos() < fillNanos) {
            TokenBucket bucket = both.younger().get(key);
            if (bucket != null) {
                return bucket;
            }
        }
        return move(key, nowNanos);
    }

    /// From the older map, or as a new one, to the younger map.
    private synchronized TokenBucket move(K key, long nowNanos) {
        Generations<K> both = current(nowNanos);
        TokenBucket known = both.younger().get(key);
        if (known != null) {
            return known;
        }
        TokenBucket moved = both.older().get(key);
        if (moved == null) {
            if (size() == keysMax) {
                return rest;
            }
            // Full for a while already: others may have read the clock before, and take first.
            moved = new TokenBucket(limit, nowNanos - fillNanos);
            fresh++;
        }
        both.younger().put(key, moved);
        return moved;
    }

    private Generations<K> current(long nowNanos) {
        Generations<K> both = generations;
        long passed = nowNanos - both.sinceNanos();
        if (passed >= fillNanos) {
            boolean allFull = passed >= 2 * fillNanos; // the younger map's too
            both =
                    new Generations<>(
                            new ConcurrentHashMap<>(),
                            allFull ? new ConcurrentHashMap<>() : both.younger(),
                            nowNanos);
            fresh = 0;
            generations = both;
        }
        return both;
    }
}
