package shop.watch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ABuyer;
import shop.ShopTest;

@ShopTest
class WatchTest {
    private static final String SKU = "B00000231";
    private static final String MINE = "/api/products/" + SKU + "/watchers/me";

    @Inject EntityManager database;

    private final ABuyer buyer = ABuyer.fresh();

    @Test
    void watchesAProductOnce() {
        watch("first@buyers.example").then().statusCode(204);
        watch("second@buyers.example").then().statusCode(204);
        buyer.asks()
                .get(MINE)
                .then()
                .statusCode(200)
                .body("watching", equalTo(true))
                .body(not(containsString("@")));
        assertThat(
                        database.createNativeQuery(
                                        "select email from watcher where buyer = :buyer",
                                        String.class)
                                .setParameter("buyer", buyer.name())
                                .getResultList())
                .isEqualTo(List.of("second@buyers.example"));
    }

    @Test
    void stopsWatching() {
        watch("ada@buyers.example");
        buyer.asks().delete(MINE).then().statusCode(204);
        buyer.asks().delete(MINE).then().statusCode(204);
        buyer.asks().get(MINE).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "a@b@c", "ada\\u0085b@example.org"})
    void refusesWhatIsNoAddress(String email) {
        watch(email)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("detail", startsWith("email must be an address"));
    }

    @Test
    void knowsNoOtherProducts() {
        buyer.asks()
                .body("{\"email\": \"ada@buyers.example\"}")
                .put("/api/products/B99999999/watchers/me")
                .then()
                .statusCode(404);
    }

    @Test
    void wantsABuyer() {
        given().contentType(ContentType.JSON)
                .body("{\"email\": \"ada@buyers.example\"}")
                .put(MINE)
                .then()
                .statusCode(401);
    }

    @Test
    void beginsWithWatchers() {
        Object seeded =
                database.createNativeQuery(
                                "select count(*) from watcher"
                                        + " where email like '%@watchers.example'")
                        .getSingleResult();
        assertThat(seeded).isEqualTo(60L);
    }

    private Response watch(String email) {
        return buyer.asks().body("{\"email\": \"%s\"}".formatted(email)).put(MINE);
    }
}
