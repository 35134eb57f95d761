package kit.cache;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// The loads that are under way and may come into the cache: one for each key at most.
///
/// A load that was discarded, since its key was written or removed meanwhile, ends as it began;
/// only what it brings does not come into the cache. Otherwise an old value that was read just
/// before a removal would come back just after it, and stay. Who wants the key after that does not
/// find the load here, and begins another while it runs.
///
/// Threads: any.
final class Loads<K, V> {
    private final ConcurrentHashMap<K, Load<V>> running = new ConcurrentHashMap<>();

    /// One load: who wants the same key waits for its result.
    static final class Load<V> {
        /// Null inside if it was cancelled, an empty one if the loader found nothing.
        private final CompletableFuture<Optional<V>> result = new CompletableFuture<>();

        /// Null until somebody claims it.
        private final AtomicReference<Thread> loader = new AtomicReference<>();

        /// Whoever claims it must run it, or cancel it. A reload that waits for its turn is not
        /// claimed: who needs the value by then does not wait along with it, and may run it.
        ///
        /// @return false if somebody else has claimed it
        boolean claim() {
            return loader.compareAndSet(null, Thread.currentThread());
        }

        void done(V value) {
            result.complete(Optional.ofNullable(value));
        }

        void failed(Throwable failure) {
            result.completeExceptionally(failure);
        }

        /// It was never run.
        void cancelled() {
            result.complete(null);
        }

        /// Waits for its end.
        ///
        /// @return whether it has a result; false if it was cancelled
        /// @throws java.util.concurrent.CompletionException with the failure of the load as its
        ///     cause
        boolean await() {
            if (loader.get() == Thread.currentThread() && !result.isDone()) {
                throw new IllegalStateException("a load must not ask for the key that it loads");
            }
            return result.join() != null;
        }

        /// Of one that has a result.
        V value() {
            return result.join().orElse(null);
        }
    }

    /// @return the load that is under way already; null if there was none, so `mine` is now
    Load<V> begin(K key, Load<V> mine) {
        return running.putIfAbsent(key, mine);
    }

    /// Ends a load without a value for the cache.
    void end(K key, Load<V> mine) {
        running.remove(key, mine);
    }

    /// Ends a load, and runs `store` unless it was discarded. Nobody can discard it meanwhile.
    void end(K key, Load<V> mine, Runnable store) {
        running.computeIfPresent(
                key,
                (_, current) -> {
                    if (current != mine) {
                        return current;
                    }
                    store.run();
                    return null;
                });
    }

    /// Asks for the key itself, even if the map says that it is empty: it counts what it holds
    /// after it has changed, so while others come and go it may say so though it is not.
    void discard(K key) {
        running.remove(key);
    }
}
