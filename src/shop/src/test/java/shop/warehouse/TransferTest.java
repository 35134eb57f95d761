package shop.warehouse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class TransferTest {
    @Test
    void movesUnitsFromOneWarehouseToAnother() {
        String place =
                transfer("B00000391", "north", "south", 10)
                        .then()
                        .statusCode(201)
                        .header("Location", containsString("/api/transfers/"))
                        .body("sku", equalTo("B00000391"))
                        .body("from", equalTo("north"))
                        .body("to", equalTo("south"))
                        .body("quantity", equalTo(10))
                        .body("at", notNullValue())
                        .extract()
                        .header("Location");
        assertThat(quantities("B00000391")).containsExactly(15, 35, 25, 25);
        given().get(place).then().statusCode(200).body("quantity", equalTo(10));
    }

    @Test
    void movesThemBack() {
        transfer("B00000392", "east", "west", 25).then().statusCode(201);
        transfer("B00000392", "west", "east", 50).then().statusCode(201);
        assertThat(quantities("B00000392")).containsExactly(25, 25, 50, 0);
    }

    @Test
    void movesNothingWhenThereAreTooFew() {
        transfer("B00000393", "north", "south", 26)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-few"))
                .body("warehouse", equalTo("north"))
                .body("wanted", equalTo(26))
                .body("free", equalTo(25));
        assertThat(quantities("B00000393")).containsExactly(25, 25, 25, 25);
    }

    @Test
    void leavesAPickerWhatIsInHand() {
        given().contentType(ContentType.JSON)
                .body("{\"picker\": \"ada\", \"sku\": \"B00000394\", \"quantity\": 20}")
                .post("/api/warehouses/west/picks")
                .then()
                .statusCode(201);
        transfer("B00000394", "west", "east", 6).then().statusCode(409).body("free", equalTo(5));
        transfer("B00000394", "west", "east", 5).then().statusCode(201);
        transfer("B00000394", "west", "east", 1).then().statusCode(409);
    }

    @Test
    void doesNotChangeWhatIsForSale() {
        transfer("B00000395", "north", "west", 7).then().statusCode(201);
        given().get("/api/stock/B00000395").then().body("quantity", equalTo(100));
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        transfer("B00000396", "north", "north", 1)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/same-warehouse"));
        transfer("B00000396", "north", "moon", 1)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("to"));
        transfer("B00000396", "north", "south", 0).then().statusCode(400);
        transfer("B99999999", "north", "south", 1).then().statusCode(404);
        given().get("/api/transfers/999999999").then().statusCode(404);
    }

    private static List<Integer> quantities(String sku) {
        return given().get("/api/stock/" + sku + "/warehouses")
                .then()
                .statusCode(200)
                .extract()
                .path("warehouses.quantity");
    }

    private static Response transfer(String sku, String from, String to, int quantity) {
        return given().contentType(ContentType.JSON)
                .body(
                        "{\"sku\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", \"quantity\": %d}"
                                .formatted(sku, from, to, quantity))
                .post("/api/transfers");
    }
}
