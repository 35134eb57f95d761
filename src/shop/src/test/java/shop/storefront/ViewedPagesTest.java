package shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class ViewedPagesTest {
    private final PlainBrowser browser = new PlainBrowser();

    @Test
    void showsWhatTheVisitorLookedAtBefore() {
        browser.opens("/products/B00000143");
        assertThat(browser.page().select("#recent")).isEmpty();
        browser.opens("/products/B00000144").opens("/products/B00000145");
        browser.opens("/products/B00000143");
        assertThat(browser.page().select("#recent a").eachAttr("href"))
                .containsExactly("/products/B00000145", "/products/B00000144");
    }

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
