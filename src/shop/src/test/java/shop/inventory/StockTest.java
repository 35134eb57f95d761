package shop.inventory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class StockTest {
    @Inject EntityManager database;
    @Inject StockReconciliation reconciliation;

    @Test
    void beginsWithAHundredOfEverything() {
        given().get("/api/stock/B00000400")
                .then()
                .statusCode(200)
                .body("sku", equalTo("B00000400"))
                .body("quantity", equalTo(100));
    }

    @Test
    void knowsNoStockOfWhatIsNotSold() {
        given().get("/api/stock/B99999999")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void showsByHowManyUnitsStockAndJournalDiffer() {
        reconciliation.reconcile();
        drift("0.0");

        sql(
                "insert into stock_movement (sku, delta, reason, order_id, at)"
                        + " values ('B00000399', -3, 'RESERVED', 0, now(3))");
        reconciliation.reconcile();
        drift("3.0");

        sql("update stock set quantity = 97 where sku = 'B00000399'");
        reconciliation.reconcile();
        drift("0.0");
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    private static void drift(String units) {
        given().get("/q/metrics").then().body(containsString("\ninventory_drift_units " + units));
    }
}
