package shop.storefront;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.PaymentProvider;
import shop.ShopTest;

/// What the buyer sees of an order that is on its way.
@ShopTest
class ShippedOrderTest {
    private static final String SKU = "B00000185";

    private final ABuyer ada = ABuyer.fresh();
    private final PlainBrowser browser = new PlainBrowser();

    @Test
    void saysSoAndUnderWhichNumber() {
        String order = buys();
        ships(order);
        browser.opens("/orders/" + order);
        assertThat(browser.text("h1")).endsWith("On its way");
        assertThat(browser.text(".news strong")).isEqualTo("1Z-999");
        assertThat(browser.page().select("form[action$='/cancel']")).isEmpty();
        assertThat(browser.opens("/orders").text(".mark")).isEqualTo("On its way");
    }

    @Test
    void keepsWhatWasShippedBeforeItWasCancelled() {
        String order = buys();
        browser.opens("/orders/" + order);
        ships(order);
        browser.sends("form[action$='/cancel']", Map.of());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text("h1")).endsWith("On its way");
        assertThat(browser.page().html()).doesNotContain("is cancelled");
        assertThat(PaymentProvider.netCents(order)).isPositive();
    }

    private String buys() {
        browser.shopsAs(ada.name());
        return ada.puts(SKU, 1).paysWith(ABuyer.GOOD_CARD).path("id");
    }

    private static void ships(String order) {
        given().contentType(ContentType.JSON)
                .body("{\"tracking\": \"1Z-999\"}")
                .put("/api/orders/" + order + "/shipment")
                .then()
                .statusCode(200);
    }
}
