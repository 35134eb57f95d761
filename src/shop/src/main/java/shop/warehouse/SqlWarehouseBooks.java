package shop.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.OptionalInt;

/// The books in the database: the table `warehouse_stock`.
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
}
