package shop.popularity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// The products that are viewed most now: in this window of [#WINDOW] and the one before it.
///
/// Two windows, so that the list is not empty when a new one begins. The older one is thrown away
/// as a whole, which costs nothing per view.
///
/// Invariants: a window counts at most [#PRODUCTS_MAX] products; views of others are not counted
/// until the next begins.
///
/// Threads: any number.
@ApplicationScoped
public class MostViewed {
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int PRODUCTS_MAX = 50_000;

    /// @param number of the window since the epoch
    private record Window(long number, Map<String, LongAdder> views) {
        static Window at(long number) {
            return new Window(number, new ConcurrentHashMap<>());
        }
    }

    private volatile Window before = Window.at(-1);
    private volatile Window current = Window.at(0);

    public void count(String sku, Instant now) {
        var views = at(now).views();
        var counted = views.get(sku);
        if (counted == null && views.size() < PRODUCTS_MAX) {
            counted = views.computeIfAbsent(sku, first -> new LongAdder());
        }
        if (counted != null) {
            counted.increment();
        }
    }

    /// SKUs, most viewed first.
    public List<String> top(int count, Instant now) {
        var newest = at(now).views();
        var older = before.views();
        Map<String, Long> sums = new ConcurrentHashMap<>();
        newest.forEach((sku, views) -> sums.merge(sku, views.sum(), Long::sum));
        older.forEach((sku, views) -> sums.merge(sku, views.sum(), Long::sum));
        return sums.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Window at(Instant now) {
        long number = now.getEpochSecond() / WINDOW.toSeconds();
        return current.number() >= number ? current : begin(number);
    }

    private synchronized Window begin(long number) {
        if (current.number() < number) {
            before = current.number() == number - 1 ? current : Window.at(number - 1);
            current = Window.at(number);
        }
        return current;
    }
}
