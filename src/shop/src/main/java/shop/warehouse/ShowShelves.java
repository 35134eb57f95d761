package shop.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/// Shows how many units of a product lie in which warehouse, and how many of them are in hand.
@ApplicationScoped
public class ShowShelves {
    public record Place(Warehouse warehouse, int quantity, int inHand) {}

    private final PickLedgers ledgers;

    ShowShelves(PickLedgers ledgers) {
        this.ledgers = ledgers;
    }

    /// @throws WarehouseRefused.UnknownProduct if there is none of that name
    public List<Place> of(String sku) {
        return Arrays.stream(Warehouse.values()).map(warehouse -> place(warehouse, sku)).toList();
    }

    private Place place(Warehouse warehouse, String sku) {
        var shelf = ledgers.of(warehouse).shelf(sku);
        return new Place(warehouse, shelf.quantity(), shelf.inHand());
    }
}
