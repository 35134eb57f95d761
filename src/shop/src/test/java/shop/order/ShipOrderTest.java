package shop.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ABuyer;
import shop.MailBoxes;
import shop.PaymentProvider;
import shop.ShopTest;

@ShopTest
class ShipOrderTest {
    private static final String SKU = "B00000192";
    private static final String TRACKING = "1Z-999";

    private final ABuyer buyer = ABuyer.fresh();

    @Test
    void tellsTheBuyerOnce() throws InterruptedException {
        String id = paid();
        given().get("/api/orders/" + id).then().body("shipment", nullValue());
        for (int i = 0; i < 2; i++) {
            ship(id, TRACKING)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("PAID"))
                    .body("shipment.tracking", equalTo(TRACKING))
                    .body("shipment.shippedAt", notNullValue());
        }
        String last = paid();
        assertThat(MailBoxes.await(about(last), 1)).hasSize(1);
        assertThat(MailBoxes.await(about(id), 2))
                .extracting(MailBoxes.Letter::subject)
                .containsExactlyInAnyOrder(
                        "Your order %s is paid".formatted(id),
                        "Your order %s is on its way".formatted(id));
        assertThat(MailBoxes.await(about(id), 2))
                .filteredOn(letter -> letter.subject().endsWith("way"))
                .allMatch(letter -> letter.body().contains(TRACKING));
    }

    @Test
    void keepsTheFirstNumber() {
        String id = paid();
        ship(id, TRACKING).then().statusCode(200);
        ship(id, "1Z-998")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-shippable"))
                .body("detail", equalTo("Order %s was shipped as 1Z-999.".formatted(id)));
        given().get("/api/orders/" + id).then().body("shipment.tracking", equalTo(TRACKING));
    }

    @Test
    void shipsWhatIsPaidOnly() {
        String id = buyer.puts(SKU, 1).asks().post("/api/orders/pay-later").path("id");
        ship(id, TRACKING)
                .then()
                .statusCode(409)
                .body("detail", equalTo("Order %s is PENDING.".formatted(id)));
        given().post("/api/orders/" + id + "/cancel").then().statusCode(200);
        ship(id, TRACKING).then().statusCode(409);
        ship("999999999", TRACKING).then().statusCode(404);
    }

    @Test
    void leavesWhatIsOnItsWayToBeCancelledByNobody() {
        String id = paid();
        ship(id, TRACKING).then().statusCode(200);
        given().post("/api/orders/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/shipped"));
        given().get("/api/orders/" + id).then().body("status", equalTo("PAID"));
        assertThat(PaymentProvider.netCents(id)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "a b c d", "<b>bold</b>"})
    void refusesWhatIsNoNumber(String tracking) {
        ship("1", tracking)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("detail", startsWith("tracking must be"));
    }

    private String paid() {
        return buyer.puts(SKU, 1).paysAndWantsMail(buyer.email()).path("id");
    }

    private static Predicate<MailBoxes.Letter> about(String id) {
        return letter -> letter.subject().startsWith("Your order %s ".formatted(id));
    }

    private static Response ship(String id, String tracking) {
        return given().contentType(ContentType.JSON)
                .body("{\"tracking\": \"%s\"}".formatted(tracking))
                .put("/api/orders/" + id + "/shipment");
    }
}
