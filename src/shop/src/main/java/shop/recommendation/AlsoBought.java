package shop.recommendation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import kit.cache.Cache;
import kit.cache.CacheBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.catalog.Product;
import shop.catalog.Products;
import shop.metrics.CacheMetrics;
import shop.order.Companion;
import shop.order.Orders;

/// What those who bought a product bought as well. To count it takes the database a while, and it
/// changes slowly: what was counted for a product is remembered for some time. However many want
/// it, one of them counts; for a product that is looked at all the time, nobody has to wait for
/// that.
@ApplicationScoped
public class AlsoBought {
    private static final int SHOWN = 5;
    private static final int PRODUCTS_MAX = 10_000;

    private final Orders orders;
    private final Products products;
    private final ExecutorService recounts = Executors.newVirtualThreadPerTaskExecutor();
    private final Cache<String, List<Companion>> remembered;

    AlsoBought(
            Orders orders,
            Products products,
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
    public record Pair(Product product, long buyers) {}

    /// By number of buyers, most first; what is no longer sold is left out.
    public List<Pair> beside(String sku) {
        var companions = companions(sku);
        var sold =
                products.find(companions.stream().map(Companion::sku).toList()).stream()
                        .collect(Collectors.toMap(Product::sku, Function.identity()));
        return companions.stream()
                .filter(companion -> sold.containsKey(companion.sku()))
                .map(companion -> new Pair(sold.get(companion.sku()), companion.buyers()))
                .toList();
    }

    private List<Companion> companions(String sku) {
        return remembered.get(sku, wanted -> orders.companions(wanted, SHOWN));
    }

    @PreDestroy
    void close() {
        recounts.shutdownNow();
    }
}
