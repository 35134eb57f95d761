package shop.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.LogLines;
import shop.ShopTest;

@ShopTest
class BodyLogTest {
    @Test
    void showsWhatWasAskedAndAnswered() {
        String id = "body-log-1";
        try (var log = new LogLines()) {
            ABuyer.fresh()
                    .asks()
                    .header("X-Request-Id", id)
                    .body("{\"quantity\":2}")
                    .put("/api/cart/items/B00000001");
            assertThat(log.of(id).get(0).getFormattedMessage()).isEqualTo("asked {\"quantity\":2}");
            assertThat(log.of(id).get(1).getFormattedMessage())
                    .startsWith("answered {\"items\":")
                    .contains("Kettle");
        }
    }

    @Test
    void showsFailures() {
        String id = "body-log-2";
        try (var log = new LogLines()) {
            given().header("X-Request-Id", id).get("/api/products/none?a=b");
            assertThat(log.of(id).getFirst().getFormattedMessage())
                    .startsWith("answered ")
                    .contains("/problems/not-found");
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
