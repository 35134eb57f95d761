package shop.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/// The ledgers of all warehouses, one each.
@ApplicationScoped
public class PickLedgers {
    private final Map<Warehouse, PickLedger> ledgers = new EnumMap<>(Warehouse.class);

    PickLedgers(WarehouseBooks books) {
        for (Warehouse warehouse : Warehouse.values()) {
            ledgers.put(warehouse, new PickLedger(warehouse, books));
        }
    }

    public PickLedger of(Warehouse warehouse) {
        return ledgers.get(warehouse);
    }

    /// Does the work while nobody else can look at either ledger. The two are always taken in the
    /// order of their warehouses, whichever is named first: so whoever waits for one holds only
    /// earlier ones, and a circle of waiting cannot close.
    <T> T alone(Warehouse one, Warehouse other, Supplier<T> work) {
        boolean inOrder = one.compareTo(other) < 0;
        PickLedger first = of(inOrder ? one : other);
        PickLedger second = of(inOrder ? other : one);
        return first.alone(() -> second.alone(work));
    }
}
