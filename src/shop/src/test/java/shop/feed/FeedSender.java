package shop.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;

/// A supplier's program.
final class FeedSender {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private FeedSender() {}

    static Response sends(String supplier, String csv) {
        return given().contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/api/feeds/" + supplier);
    }

    static Response sendsAgain(String id, String csv) {
        return given().contentType("text/csv; charset=UTF-8").body(csv).put("/api/feeds/" + id);
    }

    /// The feed when nothing happens to it any more.
    static JsonPath ended(Response accepted) throws InterruptedException {
        String location = accepted.then().statusCode(202).extract().header("Location");
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var feed = given().get(location).jsonPath();
            String state = feed.getString("state");
            if (!state.equals("WAITING") && !state.equals("IMPORTING")) {
                return feed;
            }
            assertThat(Instant.now()).as("still %s", state).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    static long priceCents(String sku) {
        return given().get("/api/products/" + sku).jsonPath().getLong("price.cents");
    }

    static int left(String sku) {
        return given().get("/api/stock/" + sku).jsonPath().getInt("quantity");
    }
}
