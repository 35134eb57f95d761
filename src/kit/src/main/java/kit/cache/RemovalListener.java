package kit.cache;

/// Is told what left a cache.
@FunctionalInterface
public interface RemovalListener<K, V> {

    /// Called once for each value that left, on the thread that found it out, outside all locks: it
    /// may use the cache. What it throws is logged, and nothing else comes of it.
    void removed(K key, V value, RemovalCause cause);
}
