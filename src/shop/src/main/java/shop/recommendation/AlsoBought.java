package shop.recommendation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kit.cache.Cache;
import kit.cache.CacheBuilder;
import kit.cache.CacheStats;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.catalog.ShownProduct;
import shop.catalog.ShownProducts;
import shop.metrics.CacheMetrics;
import shop.order.Companion;
import shop.order.Orders;

/// What those who bought a product bought as well. To count it takes the database a while, and it
/// changes slowly: what was counted for a product is remembered for some time. However many want
/// it, one of them counts; for a product that is looked at all the time, nobody has to wait for
/// that. The products themselves are shown as on their own pages, out of the same memory.
@ApplicationScoped
public class AlsoBought {
    private static final int SHOWN = 5;
    private static final int PRODUCTS_MAX = 10_000;

    private final Orders orders;
    private final ShownProducts products;
    private final ExecutorService recounts = Executors.newVirtualThreadPerTaskExecutor();
    private final Cache<String, List<Companion>> remembered;

    AlsoBought(
            Orders orders,
            ShownProducts products,
            @ConfigProperty(name = "shop.recommendation.remembered-for") Duration rememberedFor,
            MeterRegistry meters) {
        this.orders = orders;
        this.products = products;
        this.remembered =
                CacheBuilder.<String, List<Companion>>ofEntries(PRODUCTS_MAX)
                        .expiresAfterWrite(rememberedFor)
                        .refreshesAfter(rememberedFor.dividedBy(2), recounts)
                        .statistics()
                        .build();
        CacheMetrics.show(remembered, "also-bought", meters);
    }

    /// @param buyers how many of them
    public record Pair(ShownProduct product, long buyers) {}

    /// By number of buyers, most first; what is no longer sold is left out.
    public List<Pair> beside(String sku) {
        return companions(sku).stream().flatMap(companion -> sold(companion).stream()).toList();
    }

    private Optional<Pair> sold(Companion companion) {
        return products.find(companion.sku()).map(product -> new Pair(product, companion.buyers()));
    }

    private List<Companion> companions(String sku) {
        return remembered.get(sku, wanted -> orders.companions(wanted, SHOWN));
    }

    /// What this node's memory of it has done since it started.
    ///
    /// @param products of which it is remembered what was bought as well, at most `productsMax`
    public record Usage(long products, long productsMax, CacheStats stats) {}

    public Usage usage() {
        return new Usage(remembered.size(), PRODUCTS_MAX, remembered.stats());
    }

    @PreDestroy
    void close() {
        recounts.shutdownNow();
    }
}
