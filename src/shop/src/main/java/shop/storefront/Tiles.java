package shop.storefront;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import shop.catalog.Product;
import shop.catalog.Products;

/// The pictures of several products. A product that is no longer sold has one too.
public record Tiles(Map<String, String> categories) {
    static Tiles of(Collection<String> skus, Products products) {
        if (skus.isEmpty()) {
            return new Tiles(Map.of());
        }
        return new Tiles(
                products.find(skus).stream()
                        .collect(Collectors.toMap(Product::sku, Product::category)));
    }

    public Tile tile(String sku) {
        return Tile.of(sku, categories.get(sku));
    }
}
