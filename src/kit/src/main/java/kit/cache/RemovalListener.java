package kit.cache;

/// Is told what left a cache.
@FunctionalInterface
public interface RemovalListener<K, V> {

    /// Called once for each value that left, outside all locks: it may use the cache, and is told
    /// of what leaves by that after it has returned. What it throws is logged, and nothing else
    /// comes of it.
    ///
    /// The thread is the one that found it out, or another that used the cache just then. So
    /// several may call it at once, and it may hear of two values of one key in another order than
    /// they left.
    void removed(K key, V value, RemovalCause cause);
}
