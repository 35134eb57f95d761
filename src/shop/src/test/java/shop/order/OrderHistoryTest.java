package shop.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ABuyer;
import shop.PaymentProvider;
import shop.ShopTest;

@ShopTest
class OrderHistoryTest {
    private final ABuyer buyer = ABuyer.fresh();

    @Test
    void listsABuyersOrdersNewestFirst() {
        String first = order();
        String second = order();
        String third = order();
        ABuyer.fresh().puts("B00000004", 1).paysWith(ABuyer.GOOD_CARD);

        buyer.asks()
                .get("/api/orders?size=2")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(third, second)))
                .body("items[0].lines", hasSize(2))
                .body("total", equalTo(3));
        buyer.asks()
                .get("/api/orders?size=2&page=1")
                .then()
                .body("items.id", equalTo(List.of(first)));
    }

    @Test
    void cancelsAnOrderAndReturnsTheMoney() {
        String id = order();
        assertThat(PaymentProvider.netCents(id)).isPositive();

        var cancelled = given().post("/api/orders/" + id + "/cancel");
        cancelled.then().statusCode(200).body("status", equalTo("CANCELLED"));
        assertThat(PaymentProvider.netCents(id)).isZero();

        var again = given().post("/api/orders/" + id + "/cancel");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(cancelled.asString());
        given().get("/api/orders/" + id).then().body("status", equalTo("CANCELLED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/orders/999999999", "/api/orders/none", "/api/orders/-1"})
    void knowsNoOtherOrders(String path) {
        given().get(path).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().post(path + "/cancel").then().statusCode(404);
    }

    private String order() {
        return buyer.puts("B00000004", 1)
                .puts("B00000005", 2)
                .paysWith(ABuyer.GOOD_CARD)
                .path("id");
    }
}
