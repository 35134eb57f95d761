package shop.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.ShopTest;

@ShopTest
class SearchProductsTest {
    /// All there are in a test's shop.
    private static final List<String> KETTLES = List.of("B00000001", "B00000201");

    @Test
    void findsWhatAWildcardFitsInTheName() {
        String name = given().get("/api/products/B00000042").path("name");
        String[] words = name.split(" ");
        String wildcard = words[0].toUpperCase() + "*" + words[words.length - 1].substring(1);
        search("brand:" + words[0] + " " + wildcard)
                .then()
                .statusCode(200)
                .body("items.sku", equalTo(List.of("B00000042")))
                .body("items.name", equalTo(List.of(name)))
                .body("total", equalTo(1))
                .body("complete", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "*rustproof, rustproof",
        "splash*free, splash-proof and free",
        "RUST*BALCONY, by the sea"
    })
    void findsWhatAWildcardFitsInTheDescription(String wildcard, String sentence) {
        var expected = KETTLES.stream().filter(sku -> description(sku).contains(sentence)).toList();
        search("kettle " + wildcard).then().body("items.sku", equalTo(expected));
    }

    @Test
    void findsOnlyWhatAllTermsFit() {
        search("kettle e*e x*qqq").then().body("total", equalTo(0));
        search("kettle e*e").then().body("items.sku", equalTo(KETTLES));
    }

    @Test
    void turnsPages() {
        var first = search("kettle e*e", 1, 0);
        var second = search("kettle e*e", 1, 1);
        assertThat(Stream.of(first, second).map(page -> page.path("items[0].sku")))
                .isEqualTo(KETTLES);
        second.then().body("total", equalTo(2)).body("page", equalTo(1));
    }

    @Test
    void saysWhenItDidNotLookThroughAll() {
        search("e*e").then().body("total", equalTo(200)).body("complete", equalTo(false));
        search("kettle").then().body("complete", equalTo(true));
        given().get("/search?q=e*e").then().body(containsString("the first 200 products"));
    }

    private static Response search(String typed) {
        return search(typed, 20, 0);
    }

    private static Response search(String typed, int size, int page) {
        return given().queryParam("q", typed)
                .queryParam("size", size)
                .queryParam("page", page)
                .get("/api/search");
    }

    private static String description(String sku) {
        return given().get("/api/products/" + sku).path("description");
    }
}
