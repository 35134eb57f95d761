package shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.paging.Page;

class PagerTest {
    @Test
    void knowsItsNeighbours() {
        assertThat(on(0).previous()).isNull();
        assertThat(on(0).next()).isEqualTo("/search?q=tea&page=1");
        assertThat(on(2).previous()).isEqualTo("/search?q=tea&page=1");
        assertThat(on(2).next()).isNull();
    }

    @Test
    void leadsBackFromBehindTheEnd() {
        assertThat(on(9).previous()).isEqualTo("/search?q=tea&page=2");
        assertThat(on(9).next()).isNull();
    }

    @Test
    void isNotNeededForASinglePage() {
        assertThat(Pager.of(new Page<>(List.of(), 0, 20, 0), "/orders?").isNeeded()).isFalse();
        assertThat(on(0).isNeeded()).isTrue();
    }

    private static Pager on(int page) {
        return Pager.of(new Page<>(List.of(), page, 20, 41), "/search?q=tea&");
    }
}
