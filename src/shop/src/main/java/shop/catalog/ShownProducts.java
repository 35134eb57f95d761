package shop.catalog;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import kit.cache.Cache;
import kit.cache.CacheBuilder;
import kit.cache.CacheStats;
import kit.limit.Limit;
import kit.limit.TokenBucket;
import kit.pool.Lane;
import kit.pool.Listener;
import kit.pool.Pool;
import kit.pool.WhenFull;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.metrics.CacheMetrics;
import shop.paging.Page;

/// The products that visitors look at, kept in memory: on pages, in listings, in what a search
/// found.
///
/// Invariants: what is shown is at most `shop.catalog.cache.ttl` old, whoever changed it. A price
/// that this node changed is shown from the commit on. A product that is not there is read by one
/// for all who want it meanwhile.
///
/// How long a product stays is left to chance, from half the time to live to all of it: what came
/// in together does not go together. Who is shown one that is stale, but not over its time, starts
/// its reload and does not wait for it. There are at most [#RELOADS] of these; a product that is
/// not reloaded in time is read by the next who wants it.
///
/// Cost: about 2.5 KB a product, nearly all of it the description. Threads: any.
@ApplicationScoped
public class ShownProducts {
    private static final double JITTER = 0.5;

    /// Enough: of 10,000 products that are looked at all the time about 40 a second are due.
    private static final Limit RELOADS = Limit.perSecond(100, 20);

    private final Products products;
    private final int entriesMax;
    private final Cache<String, ShownProduct> cache;
    private final LongSupplier nanoTime;
    private final TokenBucket permits;
    private final BulkReads bulkReads = new BulkReads();
    private final Pool reloads =
            Pool.start(
                    new Pool.Settings(
                            "catalog-reloads",
                            2,
                            List.of(new Lane.Settings("reloads", 100, WhenFull.REFUSE)),
                            Listener.reporting()));

    @Inject
    ShownProducts(
            Products products,
            @ConfigProperty(name = "shop.catalog.cache.ttl") Duration ttl,
            @ConfigProperty(name = "shop.catalog.cache.entries-max") int entriesMax,
            MeterRegistry meters) {
        this(products, ttl, entriesMax, System::nanoTime);
        CacheMetrics.show(cache, "catalog", meters);
    }

    /// @param nanoTime as [System#nanoTime]
    ShownProducts(Products products, Duration ttl, int entriesMax, LongSupplier nanoTime) {
        this.products = products;
        this.entriesMax = entriesMax;
        this.nanoTime = nanoTime;
        this.permits = new TokenBucket(RELOADS, nanoTime.getAsLong());
        this.cache =
                CacheBuilder.<String, ShownProduct>ofEntries(entriesMax)
                        .expiresAfterWrite(ttl)
                        .refreshesAfter(ttl.multipliedBy(3).dividedBy(5), this::reload)
                        .jitter(JITTER)
                        .statistics()
                        .clock(nanoTime)
                        .build();
    }

    public Optional<ShownProduct> find(String sku) {
        return Optional.ofNullable(cache.get(sku, this::read));
    }

    /// In this order, without those that there are not.
    public List<ShownProduct> find(List<String> skus) {
        return skus.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    public Page<ShownProduct> find(Page<String> skus) {
        return new Page<>(find(skus.items()), skus.page(), skus.size(), skus.total());
    }

    /// Reads them all at once and keeps them, but for those that this node changes meanwhile.
    ///
    /// @return how many of them there are
    public int keep(Collection<String> skus) {
        return bulkReads.run(
                () -> products.shown(skus), product -> cache.put(product.sku(), product));
    }

    private ShownProduct read(String sku) {
        return products.shown(sku).orElse(null);
    }

    private void reload(Runnable load) {
        if (!permits.tryTake(1, nanoTime.getAsLong()) || !reloads.lane(0).submit(load)) {
            throw new RejectedExecutionException("too many reloads; the next reader tries again");
        }
    }

    @PreDestroy
    void close() {
        reloads.stop(Duration.ofSeconds(1));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PricesChanged changed) {
        forget(changed.skus());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PriceChanged changed) {
        forget(List.of(changed.sku()));
    }

    /// A load that is under way reads the old price, perhaps; it does not come in either.
    private void forget(Collection<String> skus) {
        bulkReads.changed(skus);
        skus.forEach(cache::remove);
    }

    /// What this node's cache has done since it started.
    ///
    /// @param products that it holds, of at most `productsMax`
    public record Usage(long products, long productsMax, CacheStats stats) {}

    public Usage usage() {
        return new Usage(cache.size(), entriesMax, cache.stats());
    }
}
