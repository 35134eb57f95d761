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

    /// Null while this thread is not telling.
    private final ThreadLocal<Boolean> telling = new ThreadLocal<>();

    Removals(RemovalListener<K, V> listener) {
        this.listener = listener;
    }

    void add(K key, V value, RemovalCause cause) {
        if (listener != null) {
            untold.add(new Removal<>(key, value, cause));
        }
    }

    /// Not to be called under a lock. A listener that uses the cache comes back here, and tells
    /// nobody: whoever called it does, when it has returned. So a chain of removals needs no more
    /// stack than one.
    void tell() {
        if (listener == null || untold.isEmpty() || telling.get() != null) {
            return;
        }
        telling.set(true);
        try {
            for (Removal<K, V> each = untold.poll(); each != null; each = untold.poll()) {
                tell(each);
            }
        } finally {
            telling.remove();
        }
    }

    private void tell(Removal<K, V> removal) {
        try {
            listener.removed(removal.key(), removal.value(), removal.cause());
        } catch (Throwable thrown) {
            LOG.log(System.Logger.Level.WARNING, "a removal listener failed", thrown);
        }
    }
}
