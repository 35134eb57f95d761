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

    /// Name two.
    public static final class SameWarehouse extends WarehouseRefused {
        SameWarehouse(Warehouse warehouse) {
            super("From the warehouse %s to itself there is no way.".formatted(warehouse.code()));
        }
    }

    /// Take fewer, or from another warehouse.
    public static final class TooFew extends WarehouseRefused {
        private final Warehouse warehouse;
        private final String sku;
        private final int wanted;
        private final int free;

        TooFew(Warehouse warehouse, String sku, int wanted, int free) {
            super(
                    "Of %s %d are wanted from the warehouse %s and %d are free."
                            .formatted(sku, wanted, warehouse.code(), free));
            this.warehouse = warehouse;
            this.sku = sku;
            this.wanted = wanted;
            this.free = free;
        }

        public Warehouse warehouse() {
            return warehouse;
        }

        public String sku() {
            return sku;
        }

        public int wanted() {
            return wanted;
        }

        public int free() {
            return free;
        }
    }

    /// It is done already, or was never begun.
    public static final class UnknownPick extends WarehouseRefused {
        UnknownPick(long id) {
            super("There is no pick %d in anybody's hand.".formatted(id));
        }
    }
}
