package shop.popularity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// Notes what a visitor looked at.
@ApplicationScoped
public class CountViews {
    private final MostViewed mostViewed;
    private final RecentlyViewed recentlyViewed;

    CountViews(MostViewed mostViewed, RecentlyViewed recentlyViewed) {
        this.mostViewed = mostViewed;
        this.recentlyViewed = recentlyViewed;
    }

    /// @param skus in the order in which they were looked at; what the shop does not sell is not
    ///     shown to anybody
    public void count(String visitor, List<String> skus, Instant now) {
        for (String sku : skus) {
            mostViewed.count(sku, now);
            recentlyViewed.add(visitor, sku, now);
        }
    }
}
