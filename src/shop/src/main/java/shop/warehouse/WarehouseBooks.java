package shop.warehouse;

import java.util.OptionalInt;

/// What is written down about the warehouses. Each method is a transaction of its own.
public interface WarehouseBooks {
    /// How many units of a product lie there; empty if there is no such product.
    OptionalInt quantity(Warehouse warehouse, String sku);
}
