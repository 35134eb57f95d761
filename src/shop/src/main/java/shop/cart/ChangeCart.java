package shop.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import shop.catalog.Products;

/// Puts products into a cart, in any quantity, and takes them out.
@ApplicationScoped
public class ChangeCart {
    /// The buyer wants something that is not sold.
    public static class NotSold extends RuntimeException {
        NotSold(String sku) {
            super("There is no product %s.".formatted(sku));
        }
    }

    private final CartItems items;
    private final Products products;

    ChangeCart(CartItems items, Products products) {
        this.items = items;
        this.products = products;
    }

    /// Afterwards the cart holds the quantity, whatever it held before.
    @Transactional
    public void put(String buyer, String sku, int quantity) {
        products.find(sku).orElseThrow(() -> new NotSold(sku));
        items.put(buyer, sku, quantity);
    }

    /// Afterwards the cart holds none of them, whether it did before or not.
    @Transactional
    public void remove(String buyer, Collection<String> skus) {
        skus.forEach(sku -> items.remove(buyer, sku));
    }
}
