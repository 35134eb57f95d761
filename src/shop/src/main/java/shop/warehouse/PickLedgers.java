package shop.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

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
}
