package shop.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.LogLines;
import shop.ShopTest;

@ShopTest
class ExchangeLogTest {
    @Test
    void showsWhatWasAskedAndAnswered() {
        String id = "exchange-log-1";
        try (var log = new LogLines()) {
            ABuyer.fresh()
                    .asks()
                    .header("X-Request-Id", id)
                    .body("{\"quantity\": 2}")
                    .put("/api/cart/items/B00000001");
            assertThat(log.of(id)).hasSize(1);
            assertThat(log.of(id).getFirst().getFormattedMessage())
                    .startsWith(
                            "PUT /api/cart/items/B00000001 {\"quantity\": 2} -> 200 {\"items\":")
                    .contains("Kettle");
        }
    }

    @Test
    void showsFailures() {
        String id = "exchange-log-2";
        try (var log = new LogLines()) {
            given().header("X-Request-Id", id).get("/api/products/none?a=b");
            assertThat(log.of(id)).hasSize(1);
            assertThat(log.of(id).getFirst().getFormattedMessage())
                    .contains("GET /api/products/none?a=b  -> 404 ", "/problems/not-found");
        }
    }

    @Test
    void showsTheCallsToTheProvider() {
        try (var log = new LogLines()) {
            String id = ABuyer.fresh().puts("B00000001", 1).paysWith(ABuyer.GOOD_CARD).path("id");
            assertThat(log.text())
                    .contains("/payment/charges", "\"reference\":\"" + id + "\"", "-> 201");
        }
    }
}
