package shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class ViewedPagesTest {
    private final PlainBrowser browser = new PlainBrowser();

    @Test
    void showsAtHomeWhatIsViewedMost() {
        for (int i = 0; i < 30; i++) {
            browser.opens("/products/B00000142");
        }
        browser.opens("/");
        assertThat(browser.page().select("#most-viewed a").eachAttr("href"))
                .contains("/products/B00000142");
    }
}
