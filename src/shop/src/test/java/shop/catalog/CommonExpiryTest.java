package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

/// Products that came into memory together, and are asked for all the time.
@ShopTest
class CommonExpiryTest {
    private static final Duration TTL = Duration.ofMinutes(10);
    private static final int PRODUCTS = 400;

    /// Of the time to live.
    private static final int STEPS = 20;

    private static final List<String> SKUS =
            IntStream.rangeClosed(1, PRODUCTS).mapToObj("B%08d"::formatted).toList();

    @Inject Products products;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void areNotReadAgainAllAtOnce() {
        var shown = new ShownProducts(products, TTL, PRODUCTS, nanos::get);
        assertThat(shown.keep(SKUS)).isEqualTo(PRODUCTS);
        long most = 0;
        for (int step = 0; step < 2 * STEPS; step++) {
            nanos.addAndGet(TTL.dividedBy(STEPS).toNanos());
            long before = shown.usage().stats().loads();
            assertThat(shown.find(SKUS)).hasSize(PRODUCTS);
            most = Math.max(most, shown.usage().stats().loads() - before);
        }
        assertThat(shown.usage().stats().loads()).isGreaterThanOrEqualTo(PRODUCTS);
        assertThat(most)
                .as("products read in one of the %d parts of the time to live", STEPS)
                .isLessThanOrEqualTo(PRODUCTS * 2 / 5);
    }
}
