package shop.warehouse;

/// Why a warehouse did not do what was asked. Nothing has changed.
public abstract sealed class WarehouseRefused extends RuntimeException {
    private WarehouseRefused(String message) {
        super(message);
    }

    /// Ask for something that is sold here.
    public static final class UnknownProduct extends WarehouseRefused {
        UnknownProduct(String sku) {
            super("There is no product %s.".formatted(sku));
        }
    }
}
