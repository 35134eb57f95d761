package shop.popularity;

import static io.restassured.RestAssured.given;
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

    static Response looksAt(List<String> skus) {
        return given().contentType(ContentType.JSON).body(Map.of("skus", skus)).post("/api/views");
    }
}
