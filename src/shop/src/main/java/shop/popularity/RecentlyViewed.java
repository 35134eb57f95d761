package shop.popularity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/// What each visitor looked at, to show the last [#SHOWN] products.
///
/// How many views that takes is not known beforehand, because each product is shown once however
/// often somebody went back to it; so all are kept, and the newest are read first.
///
/// Threads: any number; visitors do not wait for each other.
@ApplicationScoped
public class RecentlyViewed {
    static final int SHOWN = 20;

    public record View(String sku, Instant at) {}

    private final Map<String, Deque<View>> views = new ConcurrentHashMap<>();

    public void add(String visitor, String sku, Instant at) {
        views.computeIfAbsent(visitor, first -> new ConcurrentLinkedDeque<>())
                .add(new View(sku, at));
    }

    /// The last different products, newest first; empty for a visitor who is not known.
    public List<View> of(String visitor) {
        List<View> last = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        var newest =
                views.getOrDefault(visitor, new ConcurrentLinkedDeque<>()).descendingIterator();
        while (newest.hasNext() && last.size() < SHOWN) {
            var view = newest.next();
            if (seen.add(view.sku())) {
                last.add(view);
            }
        }
        return last;
    }
}
