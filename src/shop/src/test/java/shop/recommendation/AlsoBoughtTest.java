package shop.recommendation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.ShopTest;

@ShopTest
class AlsoBoughtTest {
    /// As its three neighbours in no order of the past.
    private static final String LONELY = "B00000365";

    @Inject EntityManager database;

    @Test
    void tellsWhatItsBuyersBoughtByTheirNumber() {
        var ada = ABuyer.fresh();
        orders(ada, LONELY);
        orders(ada, "B00000366", "B00000367");
        orders(ada, "B00000366");
        orders(ABuyer.fresh(), LONELY, "B00000367");
        var bob = ABuyer.fresh();
        bob.puts(LONELY, 1).puts("B00000368", 1).paysWith(ABuyer.DECLINED_CARD);

        given().get("/api/products/" + LONELY + "/also-bought")
                .then()
                .statusCode(200)
                .body("sku", equalTo(LONELY))
                .body("companions.sku", contains("B00000367", "B00000366"))
                .body("companions.buyers", contains(2, 1));
    }

    /// Another node's change is shown when their time in memory is over, and not here before.
    @Test
    void showsProductsAsTheirOwnPagesDo() {
        orders(ABuyer.fresh(), "B00000369", "B00000370");
        int shown = given().get("/api/products/B00000370").path("price.cents");
        anotherNodeSets("B00000370", shown + 100);
        given().get("/api/products/B00000369/also-bought")
                .then()
                .body("companions.find { it.sku == 'B00000370' }.price.cents", equalTo(shown));
        anotherNodeSets("B00000370", shown);
    }

    @Test
    void saysNothingOfWhatNobodyBought() {
        given().get("/api/products/B00000372/also-bought").then().body("companions", empty());
    }

    @Test
    void knowsNoOtherProducts() {
        given().get("/api/products/none/also-bought")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    private void anotherNodeSets(String sku, int cents) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update product set price_cents = :cents where sku"
                                                        + " = :sku")
                                        .setParameter("cents", cents)
                                        .setParameter("sku", sku)
                                        .executeUpdate());
    }

    private static void orders(ABuyer buyer, String... skus) {
        for (String sku : skus) {
            buyer.puts(sku, 1);
        }
        buyer.paysWith(ABuyer.GOOD_CARD).then().statusCode(201);
    }
}
