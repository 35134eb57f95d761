package shop.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ShopTest;

@ShopTest
class CatalogTest {
    @Test
    void listsAllCategoriesWithTheirSizes() {
        given().get("/api/categories")
                .then()
                .statusCode(200)
                .body("", hasSize(200))
                .body("find { it.slug == 'kitchen-kettles' }.name", equalTo("Kitchen: Kettles"))
                .body("find { it.slug == 'kitchen-kettles' }.products", equalTo(2));
    }

    @Test
    void listsTheProductsOfACategory() {
        given().get("/api/products?category=kitchen-kettles")
                .then()
                .statusCode(200)
                .body("items.sku", equalTo(List.of("B00000001", "B00000201")))
                .body("items.category", everyItem(equalTo("kitchen-kettles")))
                .body("items[0].price.currency", equalTo("EUR"))
                .body("items[0].price.cents", greaterThan(0))
                .body("total", equalTo(2));
    }

    @Test
    void turnsPages() {
        given().get("/api/products?page=3&size=7")
                .then()
                .body("items", hasSize(7))
                .body("items[0].sku", equalTo("B00000022"))
                .body("page", equalTo(3))
                .body("size", equalTo(7))
                .body("total", equalTo(400));
        given().get("/api/products?page=9000").then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"page=-1,page", "page=10001,page", "size=0,size", "size=101,size"})
    void refusesPagesThatAreTooFarOrTooLarge(String query, String field) {
        given().get("/api/products?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void refusesAPageThatIsNoNumber() {
        given().get("/api/products?page=next")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"));
    }

    @Test
    void showsAProduct() {
        given().get("/api/products/B00000001")
                .then()
                .statusCode(200)
                .body("sku", equalTo("B00000001"))
                .body("name", containsString("Kettle"))
                .body("description.length()", greaterThan(100));
    }

    @Test
    void tellsAPrice() {
        int listed = given().get("/api/products/B00000007").path("price.cents");
        given().get("/api/prices/B00000007")
                .then()
                .body("sku", equalTo("B00000007"))
                .body("price.cents", equalTo(listed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/products/B99999999",
                "/api/products/b00000001",
                "/api/products/caf\u00e9",
                "/api/prices/none",
                "/api/products?category=none"
            })
    void knowsNothingElse(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void findsByAllWordsInAnyOrder() {
        String name = given().get("/api/products/B00000042").path("name");
        String[] words = name.split(" ");
        given().queryParam("q", words[words.length - 1] + " " + words[0].toUpperCase())
                .get("/api/search?size=100")
                .then()
                .statusCode(200)
                .body("items.sku", hasItem("B00000042"))
                .body("items.name", everyItem(containsStringIgnoringCase(words[0])));
    }

    @Test
    void findsByTheBeginningOfAWord() {
        given().get("/api/search?q=kettl").then().body("items", hasSize(greaterThan(0)));
    }

    @Test
    void findsWhatABrandMakes() {
        String brand = given().get("/api/products/B00000042").path("brand");
        given().queryParam("q", "brand:" + brand.toLowerCase())
                .get("/api/search?size=100")
                .then()
                .statusCode(200)
                .body("items.sku", hasItem("B00000042"))
                .body("items.brand", everyItem(equalToIgnoringCase(brand)));
    }

    @Test
    void findsWhatABrandMakesOfAKind() {
        String brand = given().get("/api/products/B00000001").path("brand");
        given().queryParam("q", "kettle brand:" + brand)
                .get("/api/search")
                .then()
                .body("items.sku", equalTo(List.of("B00000001")))
                .body("total", equalTo(1));
    }

    @Test
    void findsWhatOneOfSeveralBrandsMakes() {
        String one = given().get("/api/products/B00000001").path("brand");
        String other = given().get("/api/products/B00000201").path("brand");
        given().queryParam("q", "brand:" + one + " brand:" + other + " kettle")
                .get("/api/search")
                .then()
                .body("items.sku", equalTo(List.of("B00000001", "B00000201")));
    }

    @Test
    void findsNothingForWordsThatNobodyWrote() {
        given().get("/api/search?q=xyzzyplugh").then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void takesAnyCharacterInASearch() {
        String all = "+-><()~*\"@%'\\;ä\u00fc\ud83d\ude00 kettle";
        int total = given().queryParam("q", all).get("/api/search").path("total");
        assertThat(total).isNotNegative();
    }

    @Test
    void refusesASearchForNothing() {
        given().get("/api/search?q=").then().statusCode(400);
        given().get("/api/search").then().statusCode(400);
    }

    @Test
    void refusesASearchThatIsTooLong() {
        given().queryParam("q", "a".repeat(200)).get("/api/search").then().statusCode(200);
        given().queryParam("q", "a".repeat(201))
                .get("/api/search")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid"))
                .body("errors[0].field", equalTo("q"));
    }
}
