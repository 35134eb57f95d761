package shop.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

    /// The row as it is now, and locked, whatever this transaction has seen of it before.
    public Optional<Stock> findLocked(String sku) {
        return Optional.ofNullable(database.find(Stock.class, sku, LockModeType.PESSIMISTIC_WRITE));
    }

    /// Adds to a quantity, unless that would leave less than nothing: compared and changed in one
    /// statement, under the row's lock.
    public boolean change(String sku, int delta) {
        return database.createQuery(
                                """
                                update Stock s set s.quantity = s.quantity + :delta
                                where s.sku = :sku and s.quantity + :delta >= 0
                                """)
                        .setParameter("delta", delta)
                        .setParameter("sku", sku)
                        .executeUpdate()
                == 1;
    }

    /// By how many units, over all products, the quantities differ from what came in and the
    /// journal together. One statement, hence one moment.
    public long driftUnits() {
        return ((Number) database.createNativeQuery(DRIFT).getSingleResult()).longValue();
    }
}
