package shop.storefront;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.PaymentProvider;
import shop.ShopTest;

/// Paying for an order that waits for it, with links and forms alone.
@ShopTest
class PaymentPagesTest {
    private static final String SKU = "B00000184";
    private static final Map<String, String> CARD =
            Map.of("number", ABuyer.GOOD_CARD, "holder", "Ada Lovelace");

    @Inject EntityManager database;

    private final ABuyer ada = ABuyer.fresh();
    private final PlainBrowser browser = new PlainBrowser();

    @Test
    void saysByWhenToPayAndTakesTheCard() {
        String order = places();
        assertThat(browser.text("h1")).endsWith("Waiting for payment");
        var until = Instant.parse(browser.one(".news time").attr("datetime"));
        assertThat(until).isBetween(Instant.now(), Instant.now().plusSeconds(15 * 60));
        browser.opens("/orders");
        assertThat(browser.text(".orders")).contains("Waiting for payment", "Pay by");
        browser.follows(".orders a").paysWith(ABuyer.GOOD_CARD);
        assertThat(browser.text(".news h2")).isEqualTo("Thank you, " + ada.name() + "!");
        assertThat(browser.text("h1")).endsWith("Paid");
        assertThat(browser.page().select(".pay")).isEmpty();
        assertThat(PaymentProvider.netCents(order)).isEqualTo(cents(order));
    }

    @Test
    void letsADeclinedBuyerTryAnotherCard() {
        String order = places();
        browser.paysWith(ABuyer.DECLINED_CARD);
        assertThat(browser.status()).isEqualTo(402);
        assertThat(browser.text(".alert"))
                .contains("insufficient funds", "goes on waiting", browser.header("X-Request-Id"));
        assertThat(browser.page().html()).doesNotContain(ABuyer.DECLINED_CARD);
        assertThat(browser.one("#holder").attr("value")).isEqualTo("Ada Lovelace");
        assertThat(browser.text("h1")).endsWith("Waiting for payment");
        assertThat(browser.opens("/orders/" + order + "/payment").text("h1"))
                .endsWith("Waiting for payment");
        assertThat(browser.paysWith(ABuyer.GOOD_CARD).text("h1")).endsWith("Paid");
    }

    @Test
    void waitsOnWhenTheProviderIsOutOfReach() {
        places();
        browser.paysWith(ABuyer.BREAKING_CARD);
        assertThat(browser.status()).isEqualTo(502);
        assertThat(browser.text(".alert"))
                .contains("cannot reach the payment provider", browser.header("X-Request-Id"));
        assertThat(browser.text("h1")).endsWith("Waiting for payment");
    }

    @Test
    void linksWhatIsWrongToItsField() {
        String order = places();
        browser.sends(".pay", Map.of("number", "98765", "holder", "", "email", "nowhere"));
        assertThat(browser.status()).isEqualTo(400);
        for (String field : new String[] {"number", "holder", "email"}) {
            var input = browser.one("#" + field);
            assertThat(input.attr("aria-invalid")).isEqualTo("true");
            assertThat(input.attr("aria-describedby").split(" ")[0]).isEqualTo(field + "-mistake");
        }
        assertThat(browser.page().html()).doesNotContain("98765");
        browser.posts("/orders/" + order + "/payment", Map.of("way", "later"));
        assertThat(browser.status()).isEqualTo(400);
    }

    @Test
    void takesTheMoneyOnceWhenTheFormIsSentTwice() {
        String order = places();
        browser.paysWith(ABuyer.GOOD_CARD);
        browser.posts("/orders/" + order + "/payment", CARD);
        assertThat(browser.text(".news h2")).isEqualTo("Thank you, " + ada.name() + "!");
        assertThat(PaymentProvider.netCents(order)).isEqualTo(cents(order));
    }

    @Test
    void saysThatItIsTooLate() {
        String order = places();
        sets(order, "pay_until = now(3)");
        browser.paysWith(ABuyer.GOOD_CARD);
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text(".alert")).contains("too late to pay", "was not charged");
        isGivenUp();
        browser.opens("/orders/" + order + "?done=paid");
        isGivenUp();
        assertThat(browser.opens("/orders").text(".mark")).isEqualTo("Cancelled, not paid");
        assertThat(PaymentProvider.netCents(order)).isZero();
    }

    @Test
    void cancelsWhatIsNotPaidYet() {
        String order = places();
        browser.sends("form[action$='/cancel']", Map.of());
        assertThat(browser.text(".news")).isEqualTo("Your order is cancelled Nothing was charged.");
        assertThat(browser.text("h1")).endsWith("Cancelled, not paid");
        assertThat(browser.page().select(".pay, form[action$='/cancel']")).isEmpty();
        assertThat(browser.opens("/orders/" + order + "?done=paid").text("main"))
                .doesNotContain("Thank you");
    }

    @Test
    void cancelsNothingWhenTheMoneyCannotBeReturned() {
        String order = places();
        browser.paysWith(ABuyer.GOOD_CARD);
        sets(order, "payment_id = 'unknown'");
        browser.sends("form[action$='/cancel']", Map.of());
        assertThat(browser.status()).isEqualTo(502);
        assertThat(browser.text(".alert"))
                .contains("could not be returned", browser.header("X-Request-Id"));
        assertThat(browser.text("h1")).endsWith("Paid");
    }

    @Test
    void paysNobodyElsesOrders() {
        String order = places();
        var other = new PlainBrowser().shopsAs(ABuyer.fresh().name()).opens("/orders/" + order);
        assertThat(other.status()).isEqualTo(404);
        other.posts("/orders/" + order + "/payment", CARD);
        assertThat(other.status()).isEqualTo(404);
        assertThat(PaymentProvider.netCents(order)).isZero();
        var nobody = new PlainBrowser();
        nobody.posts("/orders/" + order + "/payment", CARD);
        assertThat(nobody.text("h1")).isEqualTo("Who is shopping?");
    }

    @Test
    void takesItsOwnFormsOnly() {
        String path = "/orders/%s/payment".formatted(places());
        given().accept("text/html")
                .cookie("buyer", ada.name())
                .header("Sec-Fetch-Site", "cross-site")
                .formParams(CARD)
                .post(path)
                .then()
                .statusCode(403);
    }

    @Test
    void letsNobodyTryCardAfterCard() {
        places();
        browser.paysWith(ABuyer.DECLINED_CARD);
        for (int tries = 0; browser.status() == 402 && tries < 1_000; tries++) {
            browser.paysWith(ABuyer.DECLINED_CARD);
        }
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.text("h1")).isEqualTo("Too many requests");
    }

    private String places() {
        String order = ada.puts(SKU, 1).asks().post("/api/orders/pay-later").path("id");
        browser.shopsAs(ada.name()).opens("/orders/" + order);
        return order;
    }

    private void isGivenUp() {
        assertThat(browser.text("h1")).endsWith("Cancelled, not paid");
        assertThat(browser.text(".news"))
                .isEqualTo("This order was given up: not paid in time. Nothing was charged.");
        assertThat(browser.page().select(".pay, form[action$='/cancel']")).isEmpty();
    }

    private static long cents(String order) {
        return given().get("/api/orders/" + order).jsonPath().getLong("total.cents");
    }

    private void sets(String order, String column) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update orders set %s where id = %s"
                                                        .formatted(column, order))
                                        .executeUpdate());
    }
}
