package shop.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import kit.cache.Cache;
import kit.cache.CacheStats;

/// What a cache counts, under the names that Micrometer has for any cache: `cache_gets_total` with
/// `result` hit or miss, `cache_size`, `cache_evictions_total`; and `cache_loads_total`,
/// `cache_load_failures_total` and `cache_expirations_total` besides. Puts are not counted.
public final class CacheMetrics {
    private final Cache<?, ?> cache;
    private final String name;
    private final MeterRegistry meters;

    private CacheMetrics(Cache<?, ?> cache, String name, MeterRegistry meters) {
        this.cache = cache;
        this.name = name;
        this.meters = meters;
    }

    /// @param cache built with statistics
    public static void show(Cache<?, ?> cache, String name, MeterRegistry meters) {
        var metrics = new CacheMetrics(cache, name, meters);
        metrics.gets("hit", CacheStats::hits);
        metrics.gets("miss", CacheStats::misses);
        metrics.count("cache.loads", "Loads and reloads that were begun", CacheStats::loads);
        metrics.count(
                "cache.load.failures",
                "Of those, the ones that ended with an exception",
                CacheStats::loadFailures);
        metrics.count(
                "cache.evictions",
                "Entries that went because there was no room",
                CacheStats::evictions);
        metrics.count(
                "cache.expirations",
                "Entries that went because their time was over",
                CacheStats::expirations);
        Gauge.builder("cache.size", cache, Cache::size)
                .description("Entries, expired ones that nobody noticed included")
                .tag("cache", name)
                .register(meters);
    }

    private void gets(String result, ToDoubleFunction<CacheStats> count) {
        FunctionCounter.builder("cache.gets", cache, c -> count.applyAsDouble(c.stats()))
                .description("Reads that found a value, or none")
                .tag("cache", name)
                .tag("result", result)
                .register(meters);
    }

    private void count(String meter, String what, ToDoubleFunction<CacheStats> count) {
        FunctionCounter.builder(meter, cache, c -> count.applyAsDouble(c.stats()))
                .description(what)
                .tag("cache", name)
                .register(meters);
    }
}
