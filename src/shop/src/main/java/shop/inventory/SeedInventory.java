package shop.inventory;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import shop.catalog.Products;
import shop.seed.SeedOnce;

/// Gives an empty shop [#UNITS] of everything, after the catalogue is there.
@ApplicationScoped
public class SeedInventory {
    private static final int UNITS = 100;

    private final SeedOnce once;
    private final Products products;
    private final Stocks stocks;

    SeedInventory(SeedOnce once, Products products, Stocks stocks) {
        this.once = once;
        this.products = products;
        this.stocks = stocks;
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        once.seed(
                "inventory",
                () -> products.skus().forEach(sku -> stocks.add(new Stock(sku, UNITS))));
    }
}
