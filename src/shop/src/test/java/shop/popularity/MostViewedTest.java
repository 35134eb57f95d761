package shop.popularity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MostViewedTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final MostViewed views = new MostViewed();

    @Test
    void namesTheMostViewedFirst() {
        look("A", 1, NOON);
        look("B", 3, NOON);
        look("C", 2, NOON);
        assertThat(views.top(2, NOON)).containsExactly("B", "C");
    }

    @Test
    void remembersTheWindowBeforeAndNoMore() {
        look("A", 9, NOON);
        var next = NOON.plus(MostViewed.WINDOW);
        look("B", 1, next);
        assertThat(views.top(5, next)).containsExactly("A", "B");
        var later = next.plus(MostViewed.WINDOW);
        assertThat(views.top(5, later)).containsExactly("B");
        assertThat(views.top(5, later.plus(MostViewed.WINDOW))).isEmpty();
    }

    @Test
    void countsNoMoreProductsThanItHasRoomFor() {
        for (int i = 0; i <= MostViewed.PRODUCTS_MAX; i++) {
            views.count("P" + i, NOON);
        }
        look("P0", 1, NOON);
        look("P" + MostViewed.PRODUCTS_MAX, 5, NOON);
        assertThat(views.top(1, NOON)).containsExactly("P0");
    }

    private void look(String sku, int times, Instant at) {
        for (int i = 0; i < times; i++) {
            views.count(sku, at);
        }
    }
}
