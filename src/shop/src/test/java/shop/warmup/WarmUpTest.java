package shop.warmup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ABuyer;
import shop.ShopTest;
import shop.catalog.ShownProducts;
import shop.order.Orders;

@ShopTest
class WarmUpTest {
    @Inject Orders orders;
    @Inject ShownProducts shown;

    @Test
    void readsTheBestSellersIntoMemory() {
        warmsUp(50).then().statusCode(200).body("products", equalTo(50));
        var before = shown.usage().stats();
        assertThat(shown.find(orders.bestSellers(50))).hasSize(50);
        assertThat(shown.usage().stats().loads()).isEqualTo(before.loads());
    }

    @Test
    void takesFirstWhatIsSoldMost() {
        var ada = ABuyer.fresh();
        ada.puts("B00000398", 99).paysWith(ABuyer.GOOD_CARD).then().statusCode(201);
        List<String> best = orders.bestSellers(100);
        assertThat(best).hasSize(100);
        assertThat(best.subList(0, 10)).contains("B00000398");
        assertThat(new HashSet<>(best)).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_001})
    void refusesToReadNothingOrEverything(int products) {
        warmsUp(products).then().statusCode(400).body("type", equalTo("/problems/invalid"));
    }

    private static Response warmsUp(int products) {
        return given().post("/admin/catalog/warm-up?products=" + products);
    }
}
