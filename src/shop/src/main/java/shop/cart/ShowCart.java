package shop.cart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.stream.Collectors;
import shop.catalog.Product;
import shop.catalog.Products;

/// Shows a buyer's cart. What is no longer sold is no longer in it.
@ApplicationScoped
public class ShowCart {
    private final CartItems items;
    private final Products products;

    ShowCart(CartItems items, Products products) {
        this.items = items;
        this.products = products;
    }

    public Cart show(String buyer) {
        var inCart = items.of(buyer);
        var sold =
                products.find(inCart.stream().map(CartItem::sku).toList()).stream()
                        .collect(Collectors.toMap(Product::sku, Function.identity()));
        return Cart.of(
                inCart.stream()
                        .filter(item -> sold.containsKey(item.sku()))
                        .map(item -> line(item, sold.get(item.sku())))
                        .toList());
    }

    private static Cart.Line line(CartItem item, Product product) {
        return new Cart.Line(item.sku(), product.name(), item.quantity(), product.price());
    }
}
