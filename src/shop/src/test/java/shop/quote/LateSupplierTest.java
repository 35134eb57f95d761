package shop.quote;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.FirstQuestions;
import shop.ShopTest;
import shop.SupplierCompanies;

/// A supplier that is not done at the deadline: the buyer has his answer, and after that nobody
/// waits for the supplier any longer.
@ShopTest
class LateSupplierTest {
    private static final String LATE = "supplier-3";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    @BeforeEach
    void everythingIsLoaded() {
        FirstQuestions.ask();
    }

    @Test
    void isLeftAloneWhenItSaysNothing() throws InterruptedException {
        SupplierCompanies.hangs(LATE, "B00000304");
        ask("B00000304");
        assertThat(SupplierCompanies.asked(LATE, "B00000304")).isEqualTo(1);
        assertThat(waitersInTheEnd("B00000304")).isZero();
    }

    @Test
    void isLeftAloneWhenItStopsInTheMiddle() throws InterruptedException {
        SupplierCompanies.stopsHalfway(LATE, "B00000305");
        ask("B00000305");
        assertThat(SupplierCompanies.asked(LATE, "B00000305")).isEqualTo(1);
        assertThat(waitersInTheEnd("B00000305")).isZero();
    }

    private static void ask(String sku) {
        given().get("/api/products/" + sku + "/quotes")
                .then()
                .statusCode(200)
                .body("missing.supplier", hasItem(LATE))
                .body("missing.reason", hasItem("LATE"));
    }

    /// Nobody sooner or later, or whoever still waits when the patience is at its end.
    private static int waitersInTheEnd(String sku) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (SupplierCompanies.waiting(LATE, sku) > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return SupplierCompanies.waiting(LATE, sku);
    }
}
