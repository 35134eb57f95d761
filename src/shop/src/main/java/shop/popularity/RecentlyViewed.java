package shop.popularity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the visitors of late looked at, to show each the last [#SHOWN] products.
///
/// Invariants: at most [#VISITORS_MAX] visitors are known, and at most [#SHOWN] products of each;
/// what has not been touched for longest makes room.
///
/// Cost: about 2.5 KB a visitor.
///
/// Threads: any number; one at a time, for a step or two of a map.
@ApplicationScoped
public class RecentlyViewed {
    static final int SHOWN = 20;
    static final int VISITORS_MAX = 1_000;

    public record View(String sku, Instant at) {}

    private final Map<String, Map<String, Instant>> views = lastUsed(VISITORS_MAX);

    public synchronized void add(String visitor, String sku, Instant at) {
        views.computeIfAbsent(visitor, first -> lastUsed(SHOWN)).put(sku, at);
    }

    /// The last different products, newest first; empty for a visitor who is not known.
    public synchronized List<View> of(String visitor) {
        return views.getOrDefault(visitor, Map.of()).entrySet().stream()
                .map(view -> new View(view.getKey(), view.getValue()))
                .toList()
                .reversed();
    }

    private static <K, V> Map<K, V> lastUsed(int max) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > max;
            }
        };
    }
}
