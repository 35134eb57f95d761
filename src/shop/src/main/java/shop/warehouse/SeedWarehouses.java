package shop.warehouse;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import shop.seed.SeedOnce;

/// Spreads what came into an empty shop evenly over the warehouses, after the inventory is there;
/// the first takes what cannot be divided.
@ApplicationScoped
public class SeedWarehouses {
    /// A statement a warehouse, because it is 80,000 rows.
    private static final String SPREAD =
            """
            insert into warehouse_stock (sku, warehouse, quantity)
            select sku, :warehouse, received div :count + :first * (received mod :count) from stock
            """;

    private final SeedOnce once;
    private final EntityManager database;

    SeedWarehouses(SeedOnce once, EntityManager database) {
        this.once = once;
        this.database = database;
    }

    void start(@Observes @Priority(300) StartupEvent event) {
        once.seed("warehouse", this::spread);
    }

    private void spread() {
        for (Warehouse warehouse : Warehouse.values()) {
            database.createNativeQuery(SPREAD)
                    .setParameter("warehouse", warehouse.name())
                    .setParameter("count", Warehouse.values().length)
                    .setParameter("first", warehouse.ordinal() == 0 ? 1 : 0)
                    .executeUpdate();
        }
    }
}
