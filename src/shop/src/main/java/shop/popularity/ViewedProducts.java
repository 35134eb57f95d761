package shop.popularity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import shop.catalog.Product;
import shop.catalog.Products;

/// What was viewed, as the products that the shop sells now.
@ApplicationScoped
public class ViewedProducts {
    private final MostViewed mostViewed;
    private final RecentlyViewed recentlyViewed;
    private final Products products;

    ViewedProducts(MostViewed mostViewed, RecentlyViewed recentlyViewed, Products products) {
        this.mostViewed = mostViewed;
        this.recentlyViewed = recentlyViewed;
        this.products = products;
    }

    /// Most viewed first.
    public List<Product> top(int count, Instant now) {
        return inOrder(mostViewed.top(count, now));
    }

    /// What a visitor looked at last, newest first.
    public List<Product> recent(String visitor) {
        return inOrder(recentlyViewed.of(visitor).stream().map(RecentlyViewed.View::sku).toList());
    }

    private List<Product> inOrder(List<String> skus) {
        if (skus.isEmpty()) {
            return List.of();
        }
        var bySku =
                products.find(skus).stream()
                        .collect(Collectors.toMap(Product::sku, Function.identity()));
        return skus.stream().filter(bySku::containsKey).map(bySku::get).toList();
    }
}
