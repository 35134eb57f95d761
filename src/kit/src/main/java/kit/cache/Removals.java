package kit.cache;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What left a cache and was not told yet: found out under locks, told outside them.
final class Removals<K, V> {
    private static final System.Logger LOG = System.getLogger(Removals.class.getName());

    private record Removal<K, V>(K key, V value, RemovalCause cause) {}

    /// Null if nobody listens.
    private final RemovalListener<K, V> listener;

    private final Queue<Removal<K, V>> untold = new ConcurrentLinkedQueue<>();

    Removals(RemovalListener<K, V> listener) {
        this.listener = listener;
    }

    void add(K key, V value, RemovalCause cause) {
        if (listener != null) {
            untold.add(new Removal<>(key, value, cause));
        }
    }

    /// Not to be called under a lock.
    void tell() {
        if (listener == null) {
            return;
        }
        for (Removal<K, V> each = untold.poll(); each != null; each = untold.poll()) {
            try {
                listener.removed(each.key(), each.value(), each.cause());
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "a removal listener failed", e);
            }
        }
    }
}
