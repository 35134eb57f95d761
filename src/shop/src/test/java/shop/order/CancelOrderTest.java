package shop.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.PaymentProvider;
import shop.ShopTest;

/// Cancellations of which the provider's answer to the refund was lost.
@ShopTest
class CancelOrderTest {
    private static final String SKU = "B00000193";

    private final ABuyer buyer = ABuyer.fresh();

    @Test
    void isDoneWhenItIsAskedForAgain() {
        String id = buyer.puts(SKU, 1).paysWith(ABuyer.SILENT_CARD).path("id");
        cancel(id).then().statusCode(502);
        given().get("/api/orders/" + id).then().body("status", equalTo("PAID"));
        cancel(id).then().statusCode(200).body("status", equalTo("CANCELLED"));
        assertThat(PaymentProvider.netCents(id)).isZero();
    }

    @Test
    void isNotShippedMeanwhile() {
        String id = buyer.puts(SKU, 1).paysWith(ABuyer.SILENT_CARD).path("id");
        cancel(id).then().statusCode(502);
        ship(id).then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-shippable"))
                .body("detail", equalTo("Order %s is being cancelled.".formatted(id)));
        cancel(id).then().statusCode(200);
        ship(id).then().statusCode(409);
    }

    private static Response ship(String id) {
        return given().contentType(ContentType.JSON)
                .body("{\"tracking\": \"1Z-999\"}")
                .put("/api/orders/" + id + "/shipment");
    }

    private static Response cancel(String id) {
        return given().post("/api/orders/" + id + "/cancel");
    }
}
