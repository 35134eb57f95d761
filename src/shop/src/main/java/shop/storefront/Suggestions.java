package shop.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import shop.http.Viewer;
import shop.recommendation.AlsoBought;

/// Brings together which other products a visitor might want to see.
@ApplicationScoped
public class Suggestions {
    private final AlsoBought alsoBought;
    private final Views views;

    Suggestions(AlsoBought alsoBought, Views views) {
        this.alsoBought = alsoBought;
        this.views = views;
    }

    /// For the page of a product; notes that it is looked at.
    Suggested beside(String sku, Viewer viewer) {
        var before = views.beforeThisOf(sku, viewer);
        var products = alsoBought.beside(sku).stream().map(AlsoBought.Pair::product).toList();
        return new Suggested(products, before);
    }
}
