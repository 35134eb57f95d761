package shop.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// The books in the database: the tables `warehouse_stock` and `transfer`.
@ApplicationScoped
public class SqlWarehouseBooks implements WarehouseBooks {
    private final EntityManager database;

    SqlWarehouseBooks(EntityManager database) {
        this.database = database;
    }

    @Override
    @Transactional
    public OptionalInt quantity(Warehouse warehouse, String sku) {
        var quantity =
                database.createNativeQuery(
                                """
                                select quantity from warehouse_stock
                                where sku = :sku and warehouse = :warehouse
                                """,
                                Integer.class)
                        .setParameter("sku", sku)
                        .setParameter("warehouse", warehouse.name())
                        .getSingleResultOrNull();
        return quantity == null ? OptionalInt.empty() : OptionalInt.of((Integer) quantity);
    }

    /// One statement for both rows; the table refuses a quantity below nothing.
    @Override
    @Transactional
    public Transfer enter(Move move) {
        database.createNativeQuery(
                        """
                        update warehouse_stock
                        set quantity = quantity + if(warehouse = :to, :units, -:units)
                        where sku = :sku and warehouse in (:from, :to)
                        """)
                .setParameter("sku", move.sku())
                .setParameter("from", move.from().name())
                .setParameter("to", move.to().name())
                .setParameter("units", move.quantity())
                .executeUpdate();
        var transfer = new Transfer(move, Instant.now());
        database.persist(transfer);
        return transfer;
    }

    @Override
    @Transactional
    public Optional<Transfer> transfer(long id) {
        return Optional.ofNullable(database.find(Transfer.class, id));
    }
}
