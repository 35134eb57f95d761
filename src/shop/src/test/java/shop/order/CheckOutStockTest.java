package shop.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.ShopTest;
import shop.inventory.Stocks;

@ShopTest
class CheckOutStockTest {
    private final ABuyer buyer = ABuyer.fresh();

    @Inject EntityManager database;
    @Inject Stocks stocks;

    @Test
    void takesWhatWasOrderedOutOfTheStock() {
        String id =
                buyer.puts("B00000301", 3)
                        .puts("B00000302", 1)
                        .paysWith(ABuyer.GOOD_CARD)
                        .path("id");
        left("B00000301", 97);
        left("B00000302", 99);
        assertThat(movements(id)).containsExactly(-3, -1);
        assertThat(stocks.driftUnits()).isZero();
    }

    @Test
    void refusesMoreThanThereIs() {
        ABuyer.fresh().puts("B00000303", 98).paysWith(ABuyer.GOOD_CARD).then().statusCode(201);

        buyer.puts("B00000304", 1)
                .puts("B00000303", 3)
                .paysWith(ABuyer.GOOD_CARD)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/out-of-stock"))
                .body("detail", containsString("B00000303"))
                .body("sku", equalTo("B00000303"))
                .body("wanted", equalTo(3))
                .body("left", equalTo(2));
        left("B00000303", 2);
        left("B00000304", 100);
        buyer.asks().get("/api/cart").then().body("items", hasSize(2));
        buyer.asks().get("/api/orders").then().body("total", equalTo(0));
    }

    @Test
    void sellsTheLastOne() {
        ABuyer.fresh().puts("B00000305", 99).paysWith(ABuyer.GOOD_CARD).then().statusCode(201);
        buyer.puts("B00000305", 1).paysWith(ABuyer.GOOD_CARD).then().statusCode(201);
        left("B00000305", 0);
    }

    @Test
    void givesBackWhatADeclinedCardDidNotPay() {
        String id = buyer.puts("B00000306", 5).paysWith(ABuyer.DECLINED_CARD).path("orderId");
        left("B00000306", 100);
        assertThat(movements(id)).containsExactly(-5, 5);
    }

    @Test
    void takesNothingWhenTheProviderFails() {
        buyer.puts("B00000307", 5).paysWith(ABuyer.BREAKING_CARD).then().statusCode(502);
        left("B00000307", 100);
        assertThat(stocks.driftUnits()).isZero();
    }

    @Test
    void givesBackOnceWhatWasCancelled() {
        String id = buyer.puts("B00000308", 5).paysWith(ABuyer.GOOD_CARD).path("id");
        left("B00000308", 95);
        given().post("/api/orders/" + id + "/cancel");
        given().post("/api/orders/" + id + "/cancel").then().statusCode(200);
        left("B00000308", 100);
        assertThat(movements(id)).containsExactly(-5, 5);
    }

    private static void left(String sku, int units) {
        given().get("/api/stock/" + sku).then().body("quantity", equalTo(units));
    }

    private List<Integer> movements(String orderId) {
        return database.createQuery(
                        "select m.delta from StockMovement m where m.orderId = :id order by m.id",
                        Integer.class)
                .setParameter("id", Long.valueOf(orderId))
                .getResultList();
    }
}
