package shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.ShopTest;

@ShopTest
class WatchPagesTest {
    private static final String SKU = "B00000235";

    private final ABuyer ada = ABuyer.fresh();
    private final PlainBrowser browser = new PlainBrowser();

    @Test
    void watchesAndStops() {
        browser.shopsAs(ada.name()).opens("/products/" + SKU).follows("#watch");
        assertThat(browser.text("h1")).isEqualTo("Tell me when it gets cheaper");
        browser.sends(".watch", Map.of("email", ada.email()));
        assertThat(browser.text(".news")).startsWith("You are watching it.");
        assertThat(browser.page().text()).doesNotContain(ada.email());
        browser.sends(".stop", Map.of());
        assertThat(browser.page().select(".news.good")).isEmpty();
    }

    @Test
    void saysWhatIsNoAddress() {
        browser.shopsAs(ada.name()).opens("/products/" + SKU + "/watch");
        browser.sends(".watch", Map.of("email", "nowhere"));
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.text("#email-mistake")).contains("no address");
    }

    @Test
    void asksForANameFirst() {
        browser.opens("/products/" + SKU + "/watch");
        assertThat(browser.text("h1")).isEqualTo("Who is shopping?");
    }
}
