package shop.warehouse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class PickTest {
    @Test
    void holdsUnitsInAHandUntilTheyArePutBack() {
        String pick =
                pick("east", "B00000397", 24)
                        .then()
                        .statusCode(201)
                        .header("Location", containsString("/api/warehouses/east/picks/"))
                        .body("picker", equalTo("ada"))
                        .extract()
                        .header("Location");
        given().get("/api/warehouses/east/picks").then().body("sku", hasItem("B00000397"));
        given().get("/api/stock/B00000397/warehouses")
                .then()
                .body("warehouses[2].quantity", equalTo(25))
                .body("warehouses[2].inHand", equalTo(24));
        pick("east", "B00000397", 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-few"))
                .body("warehouse", equalTo("east"))
                .body("free", equalTo(1));

        given().delete(pick).then().statusCode(204);
        given().delete(pick).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        pick("east", "B00000397", 0)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"));
        pick("east", "B99999999", 1).then().statusCode(404);
        pick("moon", "B00000397", 1).then().statusCode(404);
    }

    private static Response pick(String warehouse, String sku, int quantity) {
        return given().contentType(ContentType.JSON)
                .body(
                        "{\"picker\": \"ada\", \"sku\": \"%s\", \"quantity\": %d}"
                                .formatted(sku, quantity))
                .post("/api/warehouses/" + warehouse + "/picks");
    }
}
