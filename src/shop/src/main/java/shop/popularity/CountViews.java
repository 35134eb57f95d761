package shop.popularity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// Notes what a visitor looked at.
@ApplicationScoped
public class CountViews {
    private final MostViewed mostViewed;

    CountViews(MostViewed mostViewed) {
        this.mostViewed = mostViewed;
    }

    /// @param skus in the order in which they were looked at; what the shop does not sell is not
    ///     shown to anybody
    public void count(List<String> skus, Instant now) {
        skus.forEach(sku -> mostViewed.count(sku, now));
    }
}
