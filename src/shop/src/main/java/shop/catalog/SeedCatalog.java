package shop.catalog;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.seed.SeedOnce;

/// Fills the shelves of an empty shop when it starts.
@ApplicationScoped
public class SeedCatalog {
    private static final int BATCH = 500;

    private final SeedOnce once;
    private final Categories categories;
    private final Products products;
    private final EntityManager database;
    private final int wanted;

    SeedCatalog(
            SeedOnce once,
            Categories categories,
            Products products,
            EntityManager database,
            @ConfigProperty(name = "shop.seed.products") int wanted) {
        this.once = once;
        this.categories = categories;
        this.products = products;
        this.database = database;
        this.wanted = wanted;
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        once.seed("catalog", this::load);
    }

    private void load() {
        var assortment = new Assortment();
        assortment.categories().forEach(categories::add);
        for (int number = 1; number <= wanted; number++) {
            products.add(assortment.product(number));
            if (number % BATCH == 0) {
                database.flush();
                database.clear();
            }
        }
    }
}
