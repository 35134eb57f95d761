package shop.warehouse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class WarehouseTest {
    @Inject EntityManager database;

    @Test
    void spreadsWhatCameInOverTheWarehouses() {
        given().get("/api/stock/B00000398/warehouses")
                .then()
                .statusCode(200)
                .body("sku", equalTo("B00000398"))
                .body("warehouses.warehouse", contains("north", "south", "east", "west"))
                .body("warehouses.quantity", contains(25, 25, 25, 25))
                .body("warehouses.inHand", contains(0, 0, 0, 0));
        given().get("/api/stock/B00000398").then().body("quantity", equalTo(100));
    }

    @Test
    void hasAPlaceForEveryUnitThatTheShopOpenedWith() {
        Object unplaced =
                database.createNativeQuery(
                                """
                                select count(*) from stock s where received = 100 and received <>
                                (select sum(quantity) from warehouse_stock w where w.sku = s.sku)
                                """)
                        .getSingleResult();
        assertThat(((Number) unplaced).intValue()).isZero();
    }

    @Test
    void knowsNoPlaceOfWhatIsNotSold() {
        given().get("/api/stock/B99999999/warehouses")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("detail", equalTo("There is no product B99999999."));
    }
}
