package shop.popularity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentlyViewedTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final RecentlyViewed viewed = new RecentlyViewed();

    @Test
    void namesTheNewestFirstAndEachProductOnce() {
        looksAt("ada", "A", "B", "A", "C", "C", "B");
        assertThat(skus("ada")).containsExactly("B", "C", "A");
    }

    @Test
    void namesTheLastTwenty() {
        IntStream.range(0, 500).forEach(i -> looksAt("ada", "P" + i));
        assertThat(skus("ada"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "P" + (499 - i)).toList());
    }

    @Test
    void keepsVisitorsApart() {
        looksAt("ada", "A");
        looksAt("bob", "B");
        assertThat(skus("ada")).containsExactly("A");
        assertThat(skus("nobody")).isEmpty();
    }

    private void looksAt(String visitor, String... skus) {
        for (String sku : skus) {
            viewed.add(visitor, sku, NOON);
        }
    }

    private List<String> skus(String visitor) {
        return viewed.of(visitor).stream().map(RecentlyViewed.View::sku).toList();
    }
}
