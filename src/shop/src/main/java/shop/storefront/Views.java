package shop.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import shop.catalog.ShownProduct;
import shop.http.Viewer;
import shop.popularity.CountViews;
import shop.popularity.ViewedProducts;

/// Notes the view of a product page, and knows what the visitor saw before.
@ApplicationScoped
public class Views {
    private final CountViews countViews;
    private final ViewedProducts viewed;

    Views(CountViews countViews, ViewedProducts viewed) {
        this.countViews = countViews;
        this.viewed = viewed;
    }

    /// The other products that the visitor looked at last, newest first.
    List<ShownProduct> beforeThisOf(String sku, Viewer viewer) {
        var before = viewed.recent(viewer.id());
        countViews.count(viewer.id(), List.of(sku), Instant.now());
        return before.stream().filter(other -> !other.sku().equals(sku)).toList();
    }
}
