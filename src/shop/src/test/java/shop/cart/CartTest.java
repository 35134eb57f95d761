package shop.cart;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ShopTest;

@ShopTest
class CartTest {
    private final String buyer = UUID.randomUUID().toString();

    @Test
    void beginsEmpty() {
        buyer().get("/api/cart")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total.cents", equalTo(0))
                .body("total.currency", equalTo("EUR"));
    }

    @Test
    void addsAndChangesAndRemoves() {
        int kettle = given().get("/api/prices/B00000001").path("price.cents");
        int toaster = given().get("/api/prices/B00000002").path("price.cents");

        put("B00000002", "{\"quantity\": 1}").then().statusCode(200);
        put("B00000001", "{\"quantity\": 2}").then().statusCode(200);
        put("B00000001", "{\"quantity\": 3}")
                .then()
                .statusCode(200)
                .body("items.sku", equalTo(List.of("B00000002", "B00000001")))
                .body("items.quantity", equalTo(List.of(1, 3)))
                .body("items[1].name", containsString("Kettle"))
                .body("items[1].price.cents", equalTo(kettle))
                .body("total.cents", equalTo(toaster + 3 * kettle));

        buyer().delete("/api/cart/items/B00000002").then().body("items", hasSize(1));
        buyer().delete("/api/cart/items/B00000002").then().statusCode(200);
        buyer().get("/api/cart").then().body("total.cents", equalTo(3 * kettle));
    }

    @Test
    void belongsToItsBuyer() {
        put("B00000001", "{\"quantity\": 2}");
        given().header("X-Buyer", "somebody-else-" + buyer.substring(0, 8))
                .get("/api/cart")
                .then()
                .body("items", empty());
    }

    @Test
    void refusesWhatIsNotSold() {
        put("B99999999", "{\"quantity\": 1}")
                .then()
                .statusCode(404)
                .body("detail", containsString("B99999999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"quantity\": 0}", "{\"quantity\": -1}", "{\"quantity\": 100}", "{}"})
    void refusesSillyQuantities(String body) {
        put("B00000001", body)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("errors[0].field", equalTo("quantity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"quantity\": \"many\"}", "{\"quantity\": 99999999999}", "[]", "{"})
    void refusesWhatIsNoQuantity(String body) {
        put("B00000001", body).then().statusCode(400).body("type", equalTo("/problems/malformed"));
    }

    @Test
    void asksWhoTheBuyerIs() {
        given().get("/api/cart")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/buyer-unknown"))
                .body("instance", equalTo("/api/cart"));
        given().header("X-Buyer", "no spaces please").get("/api/cart").then().statusCode(401);
    }

    private RequestSpecification buyer() {
        return given().header("X-Buyer", buyer);
    }

    private io.restassured.response.Response put(String sku, String body) {
        return buyer().contentType(ContentType.JSON).body(body).put("/api/cart/items/" + sku);
    }
}
