package kit.cache;

import java.util.concurrent.atomic.LongAdder;

/// Counts for [CacheStats]. Each counter is striped, so threads that count at once do not wait.
class Counters {

    /// Counts nothing, and costs nothing.
    static final Counters OFF =
            new Counters() {
                @Override
                void read(boolean hit) {}

                @Override
                void loaded() {}

                @Override
                void loadFailed() {}

                @Override
                void dropped(RemovalCause cause) {}

                @Override
                CacheStats stats() {
                    throw new IllegalStateException(
                            "this cache does not count; build it with statistics()");
                }
            };

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder loads = new LongAdder();
    private final LongAdder loadFailures = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private final LongAdder expirations = new LongAdder();

    void read(boolean hit) {
        (hit ? hits : misses).increment();
    }

    void loaded() {
        loads.increment();
    }

    void loadFailed() {
        loadFailures.increment();
    }

    void dropped(RemovalCause cause) {
        switch (cause) {
            case SIZE -> evictions.increment();
            case EXPIRED -> expirations.increment();
            case REMOVED, REPLACED -> {}
        }
    }

    CacheStats stats() {
        return new CacheStats(
                hits.sum(),
                misses.sum(),
                loads.sum(),
                loadFailures.sum(),
                evictions.sum(),
                expirations.sum());
    }
}
