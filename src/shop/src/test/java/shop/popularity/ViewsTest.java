package shop.popularity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class ViewsTest {
    private static final String STAR = "B00000141";

    @Test
    void showsWhatIsViewedMost() {
        looksAt(Collections.nCopies(150, STAR)).then().statusCode(204);
        looksAt(Collections.nCopies(100, "NOT-SOLD")).then().statusCode(204);
        given().get("/api/views/top?size=1").then().body("[0].sku", equalTo(STAR));
    }

    @Test
    void refusesWhatIsNoSku() {
        for (List<String> skus :
                List.of(List.<String>of(), List.of("a b"), List.of("x".repeat(17)))) {
            looksAt(skus).then().statusCode(400);
        }
        looksAt(Collections.nCopies(501, STAR)).then().statusCode(400);
    }

    @Test
    void remembersWhatAVisitorLookedAt() {
        String visitor =
                looksAt(List.of(STAR, "B00000143", "NOT-SOLD", "B00000144"))
                        .then()
                        .statusCode(204)
                        .extract()
                        .cookie("visitor");
        var known =
                given().cookie("visitor", visitor)
                        .contentType(ContentType.JSON)
                        .body(Map.of("skus", List.of(STAR)))
                        .post("/api/views");
        assertThat(known.cookie("visitor")).isNull();
        given().cookie("visitor", visitor)
                .get("/api/views/recent")
                .then()
                .body("sku", contains(STAR, "B00000144", "B00000143"));
        given().get("/api/views/recent").then().body("sku", empty());
    }

    static Response looksAt(List<String> skus) {
        return given().contentType(ContentType.JSON).body(Map.of("skus", skus)).post("/api/views");
    }
}
