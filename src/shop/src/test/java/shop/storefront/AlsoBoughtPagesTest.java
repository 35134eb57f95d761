package shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class AlsoBoughtPagesTest {
    @Test
    void showsOnAProductsPageWhatItsBuyersAlsoBought() {
        var browser = new PlainBrowser();
        browser.opens("/products/B00000001");
        assertThat(browser.page().select("#also-bought a").eachAttr("href"))
                .hasSize(5)
                .allMatch(link -> link.startsWith("/products/"));
    }
}
