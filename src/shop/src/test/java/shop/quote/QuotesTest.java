package shop.quote;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.FirstQuestions;
import shop.ShopTest;
import shop.SupplierCompanies;

@ShopTest
class QuotesTest {
    @BeforeEach
    void everythingIsLoaded() {
        FirstQuestions.ask();
    }

    @Test
    void carriesWhatEverySupplierAsks() {
        given().get("/api/products/B00000301/quotes")
                .then()
                .statusCode(200)
                .body("sku", is("B00000301"))
                .body(
                        "quotes.supplier",
                        contains(
                                "supplier-1",
                                "supplier-2",
                                "supplier-3",
                                "supplier-4",
                                "supplier-5"))
                .body(
                        "quotes.price.cents",
                        everyItem(is(Math.toIntExact(SupplierCompanies.PRICE_CENTS))))
                .body("quotes.price.currency", everyItem(is("EUR")))
                .body("quotes.availableQuantity", everyItem(is(7)))
                .body("missing", empty());
    }

    @Test
    void doesNotWaitForASupplierThatHangs() {
        SupplierCompanies.hangs("supplier-3", "B00000302");
        given().get("/api/products/B00000302/quotes")
                .then()
                .statusCode(200)
                .body(
                        "quotes.supplier",
                        contains("supplier-1", "supplier-2", "supplier-4", "supplier-5"))
                .body("missing.supplier", contains("supplier-3"))
                .body("missing.reason", contains("LATE"));
    }

    @Test
    void leavesOutASupplierThatFails() {
        SupplierCompanies.fails("supplier-2", "B00000303");
        SupplierCompanies.says("supplier-5", "B00000303", "hm");
        given().get("/api/products/B00000303/quotes")
                .then()
                .statusCode(200)
                .body("quotes.supplier", contains("supplier-1", "supplier-3", "supplier-4"))
                .body("missing.supplier", contains("supplier-2", "supplier-5"))
                .body("missing.reason", everyItem(is("FAILED")));
    }

    @Test
    void saysThatThereIsNoSuchProduct() {
        given().get("/api/products/B99999999/quotes")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", is("/problems/not-found"))
                .body("detail", is("There is no product B99999999."));
    }
}
