package shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.FirstQuestions;
import shop.MailBoxes;
import shop.PaymentProvider;
import shop.ShopTest;
import shop.SupplierCompanies;

/// Shopping with links and forms alone.
@ShopTest
class NoScriptShoppingTest {
    private static final String SKU = "B00000061";
    private static final String SUPPLIED = "B00000062";

    private final ABuyer ada = ABuyer.fresh();
    private final PlainBrowser browser = new PlainBrowser();

    @Test
    void searchesBuysAndCancels() {
        browser.opens("/search?q=kettle");
        assertThat(browser.text("h1")).isEqualTo("Results for “kettle”");
        browser.opens(browser.page().selectFirst(".product a").attr("href"));
        assertThat(browser.text(".stock")).isEqualTo("In stock");
        browser.sends(".buy", Map.of("buyer", ada.name(), "quantity", "2"));
        assertThat(browser.text(".news")).startsWith("2 in your cart");
        assertThat(browser.text("#cart-count")).startsWith("2 ");

        browser.follows(".news a").follows(".sum a.button").paysWith(ABuyer.GOOD_CARD);
        assertThat(browser.text(".news h2")).isEqualTo("Thank you, " + ada.name() + "!");
        assertThat(browser.text("h1")).endsWith("Paid");

        browser.opens("/orders").follows(".orders a").sends("form[action$='/cancel']", Map.of());
        assertThat(browser.text("h1")).endsWith("Cancelled");
        assertThat(browser.page().select("form[action$='/cancel']")).isEmpty();
        assertThat(PaymentProvider.netCents(browser.text("h1").split(" ")[1])).isZero();
    }

    @Test
    void tellsOfTheOrderByMail() throws InterruptedException {
        var card = Map.of("number", ABuyer.GOOD_CARD, "holder", "Ada Lovelace");
        var withMail = new HashMap<>(card);
        withMail.put("email", "nowhere");
        browser.shopsAs(ada.name()).puts(SKU, 1).opens("/checkout").sends(".pay", withMail);
        assertThat(browser.text("#email-mistake")).contains("no address");
        withMail.put("email", ada.email());
        withMail.put("number", ABuyer.DECLINED_CARD);
        browser.sends(".pay", withMail);
        assertThat(browser.one("#email").attr("value")).isEqualTo(ada.email());
        withMail.put("number", ABuyer.GOOD_CARD);
        browser.sends(".pay", withMail);
        assertThat(browser.text("h1")).endsWith("Paid");
        assertThat(MailBoxes.to(ada.email(), 1)).hasSize(1);
    }

    @Test
    void changesAndEmptiesTheCart() {
        browser.shopsAs(ada.name()).puts(SKU, 2).opens("/cart");
        browser.sends("form.change", Map.of("quantity", "5"));
        assertThat(browser.text("#cart-count")).startsWith("5 ");
        browser.sends("form[action$='/remove']", Map.of());
        assertThat(browser.text(".empty")).startsWith("There is nothing in it yet.");
    }

    @Test
    void showsWhatSuppliersAsk() {
        FirstQuestions.ask();
        SupplierCompanies.hangs("supplier-2", SUPPLIED);
        SupplierCompanies.says(
                "supplier-4", SUPPLIED, "{\"priceCents\":1250,\"availableQuantity\":7}");
        browser.opens("/products/" + SUPPLIED).follows("#quotes a");
        assertThat(browser.page().select("#quotes li").eachText())
                .containsExactly(
                        "supplier-1 has 7 €12.50",
                        "supplier-3 has 7 €12.50",
                        "supplier-5 has 7 €12.50",
                        "supplier-2 has not answered in time",
                        "supplier-4 has no price now");
    }

    @Test
    void tellsThatAProductIsNotSold() {
        browser.shopsAs(ada.name()).posts("/cart/items/B99999999", Map.of("quantity", "1"));
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.text("h1")).isEqualTo("There is nothing here");
    }

    @Test
    void asksForANameFirstAndThenLeadsOn() {
        browser.opens("/orders");
        assertThat(browser.text("h1")).isEqualTo("Who is shopping?");
        browser.sends("main form", Map.of("buyer", ada.name()));
        assertThat(browser.text("h1")).isEqualTo("My orders");
    }

    @Test
    void ordersOnceWhenTheFormIsSentTwice() {
        browser.shopsAs(ada.name()).puts(SKU, 1).opens("/checkout");
        String key = browser.one("[name='idempotency-key']").attr("value");
        browser.paysWith(ABuyer.GOOD_CARD);
        String order = browser.text("h1");
        browser.puts(SKU, 1).opens("/checkout");
        browser.sends(
                ".pay",
                Map.of(
                        "number",
                        ABuyer.GOOD_CARD,
                        "holder",
                        "Ada Lovelace",
                        "idempotency-key",
                        key));
        assertThat(browser.text("h1")).isEqualTo(order);
        assertThat(browser.opens("/orders").page().select(".orders li")).hasSize(1);
    }

    @Test
    void linksWhatIsWrongToItsField() {
        browser.shopsAs(ada.name()).puts(SKU, 1).opens("/checkout");
        browser.sends(".pay", Map.of("number", "1234", "holder", ""));
        assertThat(browser.status()).isEqualTo(400);
        for (String field : new String[] {"number", "holder"}) {
            var input = browser.one("#" + field);
            assertThat(input.attr("aria-invalid")).isEqualTo("true");
            assertThat(input.attr("aria-describedby").split(" ")[0]).isEqualTo(field + "-mistake");
        }
        assertThat(browser.text("#number-mistake")).contains("12 to 19 digits");
        assertThat(browser.page().html()).doesNotContain("1234");

        browser.opens("/cart").sends("form.change", Map.of("quantity", "100"));
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.text(".mistake")).isEqualTo("Please enter a number from 1 to 99.");
        assertThat(browser.text("#cart-count")).startsWith("1 ");
    }

    @Test
    void letsADeclinedBuyerTryAnotherCard() {
        browser.shopsAs(ada.name()).puts(SKU, 1).opens("/checkout");
        String key = browser.one("[name='idempotency-key']").attr("value");
        browser.paysWith(ABuyer.DECLINED_CARD);
        assertThat(browser.status()).isEqualTo(402);
        assertThat(browser.text(".alert"))
                .contains("insufficient funds", browser.header("X-Request-Id"));
        assertThat(browser.page().html()).doesNotContain(ABuyer.DECLINED_CARD);
        assertThat(browser.one("[name='idempotency-key']").attr("value")).isNotEqualTo(key);
        assertThat(browser.paysWith(ABuyer.GOOD_CARD).text("h1")).endsWith("Paid");
    }

    @Test
    void saysHowManyAreLeft() {
        browser.shopsAs(ada.name());
        ABuyer.fresh().puts("B00000062", 95).paysWith(ABuyer.GOOD_CARD);
        assertThat(browser.opens("/products/B00000062").text(".stock")).isEqualTo("Only 5 left");
        browser.puts("B00000062", 9).opens("/checkout").paysWith(ABuyer.GOOD_CARD);
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text(".alert"))
                .contains("only 5 are left, and your cart has 9", browser.header("X-Request-Id"));
        ABuyer.fresh().puts("B00000062", 5).paysWith(ABuyer.GOOD_CARD);
        assertThat(browser.opens("/products/B00000062").text(".stock")).isEqualTo("Sold out");
        assertThat(browser.page().select(".buy")).isEmpty();
    }

    @Test
    void keepsTheKeyWhenNobodyKnowsWhetherThePaymentWentThrough() {
        browser.shopsAs(ada.name()).puts(SKU, 1).opens("/checkout");
        String key = browser.one("[name='idempotency-key']").attr("value");
        browser.paysWith(ABuyer.BREAKING_CARD);
        assertThat(browser.status()).isEqualTo(502);
        assertThat(browser.text(".alert"))
                .contains("cannot reach the payment provider", browser.header("X-Request-Id"));
        assertThat(browser.one("[name='idempotency-key']").attr("value")).isEqualTo(key);
        assertThat(browser.text("#cart-count")).startsWith("1 ");
    }
}
