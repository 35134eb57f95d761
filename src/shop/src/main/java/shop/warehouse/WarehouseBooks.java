package shop.warehouse;

import java.util.Optional;
import java.util.OptionalInt;

/// What is written down about the warehouses. Each method is a transaction of its own.
public interface WarehouseBooks {
    /// How many units of a product lie there; empty if there is no such product.
    OptionalInt quantity(Warehouse warehouse, String sku);

    /// Writes down that units went from one warehouse to the other: both quantities and the
    /// transfer, or nothing. There must be that many.
    Transfer enter(Move move);

    Optional<Transfer> transfer(long id);
}
