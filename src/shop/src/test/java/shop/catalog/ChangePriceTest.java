package shop.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ShopTest;

@ShopTest
class ChangePriceTest {
    private static final String SKU = "B00000221";
    private static final String OTHER = "B00000222";

    /// Hears of changes as a feature would.
    @ApplicationScoped
    static class Listener {
        private final List<PriceChanged> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes PriceChanged change) {
            heard.add(change);
        }

        List<PriceChanged> heard() {
            return heard.stream().filter(change -> change.sku().equals(SKU)).toList();
        }
    }

    @Inject Listener listener;

    @Test
    void changesThePriceAndSaysSo() {
        change(SKU, "{\"cents\": 4000}").then().statusCode(200).body("price.cents", equalTo(4000));
        given().get("/api/prices/" + SKU).then().body("price.cents", equalTo(4000));
        int before = listener.heard().size();
        change(SKU, "{\"cents\": 3999}").then().statusCode(200);
        change(SKU, "{\"cents\": 3999}").then().statusCode(200);
        assertThat(listener.heard()).hasSize(before + 1);
        assertThat(listener.heard().getLast().isFall()).isTrue();
        change(SKU, "{\"cents\": 4500}").then().statusCode(200);
        assertThat(listener.heard().getLast().isFall()).isFalse();
    }

    @Test
    void isWhatVisitorsSeeFromThenOn() {
        change(OTHER, "{\"cents\": 5000}").then().statusCode(200);
        given().get("/api/products/" + OTHER).then().body("price.cents", equalTo(5000));
        change(OTHER, "{\"cents\": 5001}").then().statusCode(200);
        given().get("/api/products/" + OTHER).then().body("price.cents", equalTo(5001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"cents\": 0}", "{\"cents\": 100000001}"})
    void refusesWhatIsNoPrice(String body) {
        change(SKU, body)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("detail", startsWith("cents"));
    }

    @Test
    void knowsNoOtherProducts() {
        change("B99999999", "{\"cents\": 1}").then().statusCode(404);
    }

    private static Response change(String sku, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/products/" + sku + "/price");
    }
}
