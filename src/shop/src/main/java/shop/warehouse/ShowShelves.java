package shop.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/// Shows how many units of a product lie in which warehouse.
@ApplicationScoped
public class ShowShelves {
    public record Shelf(Warehouse warehouse, int quantity) {}

    private final WarehouseBooks books;

    ShowShelves(WarehouseBooks books) {
        this.books = books;
    }

    /// @throws WarehouseRefused.UnknownProduct if there is none of that name
    public List<Shelf> of(String sku) {
        return Arrays.stream(Warehouse.values()).map(warehouse -> shelf(warehouse, sku)).toList();
    }

    private Shelf shelf(Warehouse warehouse, String sku) {
        int quantity =
                books.quantity(warehouse, sku)
                        .orElseThrow(() -> new WarehouseRefused.UnknownProduct(sku));
        return new Shelf(warehouse, quantity);
    }
}
