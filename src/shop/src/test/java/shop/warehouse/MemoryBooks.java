package shop.warehouse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Books of one product in memory, with as many units in each warehouse.
class MemoryBooks implements WarehouseBooks {
    private final String sku;
    private final Map<Warehouse, Integer> quantities = new EnumMap<>(Warehouse.class);
    private final List<Transfer> transfers = new ArrayList<>();
    private int reads;

    MemoryBooks(String sku, int unitsEach) {
        this.sku = sku;
        for (Warehouse warehouse : Warehouse.values()) {
            quantities.put(warehouse, unitsEach);
        }
    }

    @Override
    public synchronized OptionalInt quantity(Warehouse warehouse, String sku) {
        reads++;
        return this.sku.equals(sku)
                ? OptionalInt.of(quantities.get(warehouse))
                : OptionalInt.empty();
    }

    @Override
    public synchronized Transfer enter(Move move) {
        quantities.merge(move.from(), -move.quantity(), Integer::sum);
        quantities.merge(move.to(), move.quantity(), Integer::sum);
        var transfer = new Transfer(move, Instant.EPOCH);
        transfers.add(transfer);
        return transfer;
    }

    @Override
    public Optional<Transfer> transfer(long id) {
        return Optional.empty();
    }

    synchronized int reads() {
        return reads;
    }

    synchronized List<Transfer> transfers() {
        return List.copyOf(transfers);
    }
}
