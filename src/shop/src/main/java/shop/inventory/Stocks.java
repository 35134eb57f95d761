package shop.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/// The stock of all products, and its journal.
@ApplicationScoped
public class Stocks {
    private static final String DRIFT =
            """
            select coalesce(sum(abs(s.quantity - (s.received + m.delta))), 0)
            from stock s
            join (select sku, sum(delta) as delta from stock_movement group by sku) m
              on m.sku = s.sku
            """;

    private final EntityManager database;

    Stocks(EntityManager database) {
        this.database = database;
    }

    public void add(Stock stock) {
        database.persist(stock);
    }

    public void add(StockMovement movement) {
        database.persist(movement);
    }

    public Optional<Stock> find(String sku) {
        return Optional.ofNullable(database.find(Stock.class, sku));
    }

    /// By how many units, over all products, the quantities differ from what came in and the
    /// journal together. One statement, hence one moment.
    public long driftUnits() {
        return ((Number) database.createNativeQuery(DRIFT).getSingleResult()).longValue();
    }
}
