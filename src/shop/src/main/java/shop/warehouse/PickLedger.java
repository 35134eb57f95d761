package shop.warehouse;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What lies in one warehouse, and what its pickers have in hand.
///
/// A picker's scanner asks at every shelf, so it is answered from memory: how many units of a
/// product there are is read from the books when it is first asked, and kept. What is in a hand
/// is in no book at all: that lasts seconds, and after a restart the scanners are read again.
///
/// Invariant: of every product no more is in hand than lies here.
/// Threads: any number; the ledger's own lock is held for the whole of each operation.
/// Cost: a pick looks through all picks of the warehouse, of which there are some dozens.
/// Left out: a second process, which would have ledgers of its own.
public class PickLedger {
    /// @param inHand those of the units that pickers have
    public record Shelf(int quantity, int inHand) {
        public int free() {
            return quantity - inHand;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Warehouse warehouse;
    private final WarehouseBooks books;

    /// By SKU: what the books say. Guarded by the lock, as everything below.
    private final Map<String, Integer> quantities = new HashMap<>();

    /// By id, oldest first.
    private final Map<Long, Pick> picks = new LinkedHashMap<>();

    private long lastId;

    PickLedger(Warehouse warehouse, WarehouseBooks books) {
        this.warehouse = warehouse;
        this.books = books;
    }

    /// @throws WarehouseRefused.UnknownProduct if there is none of that name
    public Shelf shelf(String sku) {
        return alone(() -> new Shelf(quantities.computeIfAbsent(sku, this::read), inHand(sku)));
    }

    /// Gives units into a picker's hand.
    ///
    /// @throws WarehouseRefused.TooFew if fewer are free; nothing is given then
    /// @throws WarehouseRefused.UnknownProduct if there is none of that name
    public Pick pick(String picker, String sku, int units) {
        return alone(
                () -> {
                    requireFree(sku, units);
                    var pick = new Pick(++lastId, picker, sku, units);
                    picks.put(pick.id(), pick);
                    return pick;
                });
    }

    /// Takes the units out of the picker's hand.
    ///
    /// @throws WarehouseRefused.UnknownPick if nobody has them in hand
    public void putBack(long id) {
        Pick done = alone(() -> picks.remove(id));
        if (done == null) {
            throw new WarehouseRefused.UnknownPick(id);
        }
    }

    /// What is in hand now, oldest first.
    public List<Pick> picks() {
        return alone(() -> List.copyOf(picks.values()));
    }

    /// @throws WarehouseRefused.TooFew if fewer units than that lie here in nobody's hand
    void requireFree(String sku, int units) {
        int free = shelf(sku).free();
        if (free < units) {
            throw new WarehouseRefused.TooFew(warehouse, sku, units, free);
        }
    }

    /// The books have changed: what they say is read again when next asked.
    void forget(String sku) {
        alone(() -> quantities.remove(sku));
    }

    /// Does the work while nobody else can look at this ledger or change it.
    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private int read(String sku) {
        return books.quantity(warehouse, sku)
                .orElseThrow(() -> new WarehouseRefused.UnknownProduct(sku));
    }

    private int inHand(String sku) {
        return picks.values().stream()
                .filter(pick -> pick.sku().equals(sku))
                .mapToInt(Pick::quantity)
                .sum();
    }
}
