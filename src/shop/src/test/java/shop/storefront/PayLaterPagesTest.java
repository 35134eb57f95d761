package shop.storefront;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.MailBoxes;
import shop.PaymentProvider;
import shop.ShopTest;

/// The checkout's second button: to order now, and pay later.
@ShopTest
class PayLaterPagesTest {
    private static final String SKU = "B00000182";
    private static final String LATER = "button[name='way']";

    private final ABuyer ada = ABuyer.fresh();
    private final PlainBrowser browser = new PlainBrowser();

    @Test
    void ordersWithoutACardAndPaysLater() {
        browser.shopsAs(ada.name()).puts(SKU, 2).opens("/checkout");
        assertThat(browser.text(LATER)).isEqualTo("Order now, pay within 15 minutes");
        assertThat(browser.one(LATER).hasAttr("formnovalidate")).isTrue();
        browser.presses(LATER, Map.of());
        assertThat(browser.text(".news h2")).isEqualTo("Thank you, " + ada.name() + "!");
        assertThat(browser.text("h1")).endsWith("Waiting for payment");
        assertThat(browser.text("#cart-count")).startsWith("0 ");
        assertThat(PaymentProvider.netCents(id())).isZero();
        browser.paysWith(ABuyer.GOOD_CARD);
        assertThat(browser.text("h1")).endsWith("Paid");
        assertThat(PaymentProvider.netCents(id())).isEqualTo(cents(id()));
    }

    @Test
    void tellsByMailWhereTheCheckoutWasTold() throws InterruptedException {
        browser.shopsAs(ada.name()).puts(SKU, 1).opens("/checkout");
        String key = key();
        browser.presses(LATER, Map.of("email", "nowhere"));
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.text("#email-mistake")).contains("no address");
        assertThat(browser.page().select("#number-mistake, #holder-mistake")).isEmpty();
        assertThat(key()).isEqualTo(key);
        browser.presses(LATER, Map.of("email", ada.email()));
        assertThat(browser.page().html()).doesNotContain(ada.email());
        assertThat(browser.text("#email-hint")).contains("the one you gave before");
        browser.paysWith(ABuyer.GOOD_CARD);
        assertThat(MailBoxes.to(ada.email(), 2))
                .extracting(MailBoxes.Letter::subject)
                .containsExactlyInAnyOrder(
                        "Your order %s waits to be paid".formatted(id()),
                        "Your order %s is paid".formatted(id()));
    }

    @Test
    void ordersOnceWhenTheFormIsSentTwice() {
        browser.shopsAs(ada.name()).puts(SKU, 1).opens("/checkout");
        var key = Map.of("idempotency-key", key());
        browser.presses(LATER, Map.of());
        String order = id();
        browser.puts(SKU, 1).opens("/checkout").presses(LATER, key);
        assertThat(id()).isEqualTo(order);
        assertThat(browser.opens("/orders").page().select(".orders li")).hasSize(1);

        browser.opens("/checkout");
        browser.sends(".pay", card(key));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text(".alert")).contains("sent before", "My orders");
    }

    @Test
    void leadsToTheOrdersWhenTheOtherButtonWasFaster() {
        browser.shopsAs(ada.name()).puts(SKU, 1).opens("/checkout");
        var key = Map.of("idempotency-key", key());
        browser.presses(LATER, Map.of());
        browser.posts("/checkout", card(key));
        assertThat(browser.text("h1")).isEqualTo("My orders");
    }

    @Test
    void saysHowManyAreLeft() {
        String rare = "B00000183";
        ABuyer.fresh().puts(rare, 95).paysWith(ABuyer.GOOD_CARD);
        browser.shopsAs(ada.name()).puts(rare, 9).opens("/checkout").presses(LATER, Map.of());
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text(".alert")).contains("only 5 are left, and your cart has 9");
    }

    private String id() {
        return browser.text("h1").split(" ")[1];
    }

    private String key() {
        return browser.one("[name='idempotency-key']").attr("value");
    }

    private static Map<String, String> card(Map<String, String> more) {
        var fields = new HashMap<>(Map.of("number", ABuyer.GOOD_CARD, "holder", "Ada Lovelace"));
        fields.putAll(more);
        return fields;
    }

    private static long cents(String order) {
        return given().get("/api/orders/" + order).jsonPath().getLong("total.cents");
    }
}
