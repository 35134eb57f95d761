package shop.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import shop.catalog.Product;
import shop.catalog.Products;
import shop.order.Companion;
import shop.order.Orders;

/// What those who bought a product bought as well.
@ApplicationScoped
public class AlsoBought {
    private static final int SHOWN = 5;

    private final Orders orders;
    private final Products products;

    AlsoBought(Orders orders, Products products) {
        this.orders = orders;
        this.products = products;
    }

    /// @param buyers how many of them
    public record Pair(Product product, long buyers) {}

    /// By number of buyers, most first; what is no longer sold is left out.
    public List<Pair> beside(String sku) {
        var companions = orders.companions(sku, SHOWN);
        var sold =
                products.find(companions.stream().map(Companion::sku).toList()).stream()
                        .collect(Collectors.toMap(Product::sku, Function.identity()));
        return companions.stream()
                .filter(companion -> sold.containsKey(companion.sku()))
                .map(companion -> new Pair(sold.get(companion.sku()), companion.buyers()))
                .toList();
    }
}
