package shop.catalog;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import kit.cache.Cache;
import kit.cache.CacheBuilder;
import kit.cache.CacheStats;
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
/// Cost: about 2.5 KB a product, nearly all of it the description. Threads: any.
@ApplicationScoped
public class ShownProducts {
    private final Products products;
    private final int entriesMax;
    private final Cache<String, ShownProduct> cache;

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
        this.cache =
                CacheBuilder.<String, ShownProduct>ofEntries(entriesMax)
                        .expiresAfterWrite(ttl)
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

    /// Reads them all at once and keeps them.
    ///
    /// @return how many of them there are
    public int keep(Collection<String> skus) {
        var read = products.shown(skus);
        read.forEach(product -> cache.put(product.sku(), product));
        return read.size();
    }

    private ShownProduct read(String sku) {
        return products.shown(sku).orElse(null);
    }

    /// A load that is under way reads the old price, perhaps; it does not come in either.
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PricesChanged changed) {
        changed.skus().forEach(cache::remove);
    }

    /// What this node's cache has done since it started.
    ///
    /// @param products that it holds, of at most `productsMax`
    public record Usage(long products, long productsMax, CacheStats stats) {}

    public Usage usage() {
        return new Usage(cache.size(), entriesMax, cache.stats());
    }
}
