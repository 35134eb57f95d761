package shop.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import shop.cart.CartItem;
import shop.cart.CartItems;
import shop.catalog.Categories;
import shop.catalog.ShownProducts;
import shop.inventory.Stock;
import shop.inventory.Stocks;

/// Brings together what several features know of a product.
@ApplicationScoped
public class Offers {
    private final ShownProducts products;
    private final Categories categories;
    private final Stocks stocks;
    private final CartItems items;

    Offers(ShownProducts products, Categories categories, Stocks stocks, CartItems items) {
        this.products = products;
        this.categories = categories;
        this.stocks = stocks;
        this.items = items;
    }

    /// In a transaction, as [shop.catalog.Products] says.
    ///
    /// @throws NotFoundException if there is no such product
    @Transactional
    public Offer find(String sku, Visitor visitor) {
        var product = products.find(sku).orElseThrow(NotFoundException::new);
        var category = categories.find(product.category()).orElseThrow();
        int left = stocks.find(sku).map(Stock::quantity).orElse(0);
        int inCart = visitor.name().map(buyer -> unitsInCart(buyer, sku)).orElse(0);
        return new Offer(product, Shelf.of(category), left, inCart);
    }

    private int unitsInCart(String buyer, String sku) {
        return items.of(buyer).stream()
                .filter(item -> item.sku().equals(sku))
                .mapToInt(CartItem::quantity)
                .sum();
    }
}
