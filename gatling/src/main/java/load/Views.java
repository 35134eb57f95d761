package load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What the n-th visit looks at: each product twice in a row, of 300 that are in fashion.
final class Views {
    private static final Pattern SKU = Pattern.compile("\"sku\":\"([^\"]+)\"");
    private static final long FIRST = 5_000;
    private static final int FASHION = 300;
    private static final String[] SKUS =
            LongStream.range(FIRST, FIRST + FASHION).mapToObj(Skus::of).toArray(String[]::new);
    private static final Map<String, String> BODIES = new ConcurrentHashMap<>();

    private Views() {}

    private static String sku(long n, int view) {
        return SKUS[(int) ((n * 7 + view / 2) % FASHION)];
    }

    /// The body that tells `count` views, oldest first; made once for all who look at the same.
    static String json(long n, int count) {
        return BODIES.computeIfAbsent(sku(n, 0) + count, same -> make(n, count));
    }

    private static String make(long n, int count) {
        return IntStream.range(0, count)
                .mapToObj(view -> sku(n, view))
                .collect(Collectors.joining("\",\"", "{\"skus\":[\"", "\"]}"));
    }

    /// The last `shown` different ones of `count` views, newest first.
    static List<String> last(long n, int count, int shown) {
        Set<String> last = new LinkedHashSet<>();
        for (int view = count - 1; view >= 0 && last.size() < shown; view--) {
            last.add(sku(n, view));
        }
        return new ArrayList<>(last);
    }

    static List<String> skusIn(String json) {
        return SKU.matcher(json).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
