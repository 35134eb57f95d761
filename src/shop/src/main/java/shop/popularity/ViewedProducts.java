package shop.popularity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import shop.catalog.ShownProduct;
import shop.catalog.ShownProducts;

/// What was viewed, as the products that the shop sells now.
@ApplicationScoped
public class ViewedProducts {
    private final MostViewed mostViewed;
    private final RecentlyViewed recentlyViewed;
    private final ShownProducts products;

    ViewedProducts(MostViewed mostViewed, RecentlyViewed recentlyViewed, ShownProducts products) {
        this.mostViewed = mostViewed;
        this.recentlyViewed = recentlyViewed;
        this.products = products;
    }

    /// Most viewed first.
    public List<ShownProduct> top(int count, Instant now) {
        return products.find(mostViewed.top(count, now));
    }

    /// What a visitor looked at last, newest first.
    public List<ShownProduct> recent(String visitor) {
        return products.find(
                recentlyViewed.of(visitor).stream().map(RecentlyViewed.View::sku).toList());
    }
}
