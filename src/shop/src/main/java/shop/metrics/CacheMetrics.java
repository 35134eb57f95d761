package shop.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.cache.CacheMeterBinder;
import java.util.List;
import kit.cache.Cache;

/// What a cache counts, under the names that Micrometer has for any cache: `cache_gets_total` with
/// `result` hit or miss, `cache_size`, `cache_evictions_total`, and `cache_loads_total` besides.
public final class CacheMetrics extends CacheMeterBinder<Cache<?, ?>> {
    private final Cache<?, ?> cache;
    private final Iterable<Tag> tags;

    private CacheMetrics(Cache<?, ?> cache, String name) {
        super(cache, name, List.of());
        this.cache = cache;
        this.tags = Tags.of("cache", name);
    }

    /// @param cache built with statistics
    public static void show(Cache<?, ?> cache, String name, MeterRegistry meters) {
        new CacheMetrics(cache, name).bindTo(meters);
    }

    @Override
    protected Long size() {
        return (long) cache.size();
    }

    @Override
    protected long hitCount() {
        return cache.stats().hits();
    }

    @Override
    protected Long missCount() {
        return cache.stats().misses();
    }

    @Override
    protected Long evictionCount() {
        return cache.stats().evictions();
    }

    /// What came in unasked is not counted.
    @Override
    protected long putCount() {
        return cache.stats().loads();
    }

    @Override
    protected void bindImplementationSpecificMetrics(MeterRegistry meters) {
        FunctionCounter.builder("cache.loads", cache, c -> c.stats().loads())
                .description("Loads and reloads that were begun")
                .tags(tags)
                .register(meters);
        FunctionCounter.builder("cache.expirations", cache, c -> c.stats().expirations())
                .description("Entries that went because their time was over")
                .tags(tags)
                .register(meters);
    }
}
