package shop.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ABuyer;
import shop.PaymentProvider;
import shop.ShopTest;

@ShopTest
class CheckOutTest {
    private final ABuyer buyer = ABuyer.fresh();

    @Inject EntityManager database;

    @Test
    void ordersWhatIsInTheCart() {
        int kettle = given().get("/api/prices/B00000001").path("price.cents");
        int toaster = given().get("/api/prices/B00000002").path("price.cents");
        int total = 2 * kettle + toaster;

        var answer = buyer.puts("B00000001", 2).puts("B00000002", 1).paysWith(ABuyer.GOOD_CARD);

        String id = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/api/orders/" + id))
                .body("status", equalTo("PAID"))
                .body("lines.sku", equalTo(List.of("B00000001", "B00000002")))
                .body("lines.quantity", equalTo(List.of(2, 1)))
                .body("lines[0].name", containsString("Kettle"))
                .body("lines[0].price.cents", equalTo(kettle))
                .body("total.cents", equalTo(total))
                .body("total.currency", equalTo("EUR"));
        assertThat(PaymentProvider.netCents(id)).isEqualTo(total);
        buyer.asks().get("/api/cart").then().body("items", empty());
        assertThat((String) given().get("/api/orders/" + id).asString())
                .isEqualTo(answer.asString());
    }

    @Test
    void keepsTheCartWhenTheCardIsDeclined() {
        var answer = buyer.puts("B00000001", 2).paysWith(ABuyer.DECLINED_CARD);

        String id = answer.path("orderId");
        answer.then()
                .statusCode(402)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/payment-declined"))
                .body("detail", containsString("insufficient funds"));
        given().get("/api/orders/" + id).then().body("status", equalTo("CANCELLED"));
        buyer.asks().get("/api/cart").then().body("items", hasSize(1));
        buyer.paysWith(ABuyer.GOOD_CARD).then().statusCode(201);
    }

    @Test
    void ordersNothingWhenTheProviderFails() {
        buyer.puts("B00000001", 2)
                .paysWith(ABuyer.BREAKING_CARD)
                .then()
                .statusCode(502)
                .body("type", equalTo("/problems/payment-unavailable"));
        buyer.asks().get("/api/orders").then().body("total", equalTo(0));
        buyer.asks().get("/api/cart").then().body("items", hasSize(1));
    }

    @Test
    void refusesAnEmptyCart() {
        buyer.paysWith(ABuyer.GOOD_CARD)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/empty-cart"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"card\": {}}",
                "{\"card\": {\"number\": \"4000-1234\", \"holder\": \"A\"}}",
                "{\"card\": {\"number\": \"4000123412341234\", \"holder\": \" \"}}"
            })
    void refusesWhatIsNoCard(String body) {
        buyer.asks()
                .body(body)
                .post("/api/orders")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("errors[0].field", containsString("card"))
                .body(not(containsString("4000123412341234")));
    }

    @Test
    void wantsABuyer() {
        given().contentType("application/json")
                .body(ABuyer.body(ABuyer.GOOD_CARD))
                .post("/api/orders")
                .then()
                .statusCode(401);
    }

    @Test
    void storesNoCard() {
        String number = "4000777788889999";
        buyer.puts("B00000001", 1).paysWith(number, "stores-no-card").then().statusCode(201);
        for (String table : List.of("orders", "order_line", "idempotency_key")) {
            for (Object row :
                    database.createNativeQuery("select * from " + table).getResultList()) {
                assertThat(List.of((Object[]) nonNull((Object[]) row)).toString())
                        .doesNotContain(number, "Lovelace");
            }
        }
    }

    private static Object[] nonNull(Object[] row) {
        return java.util.Arrays.stream(row).map(String::valueOf).toArray();
    }
}
