package shop.storefront;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class ComponentPagesTest {
    private final PlainBrowser browser = new PlainBrowser();

    @Test
    void showsCachesLimitsAndBreakersAtWork() {
        given().get("/api/products/B00000001/also-bought").then().statusCode(200);
        given().get("/api/search?q=kettle").then().statusCode(200);
        given().get("/api/products/B00000001/quotes").then().statusCode(200);
        browser.opens("/admin/components");
        assertThat(browser.text("#product-cache")).matches(".*[1-9]\\d* were read from .*");
        assertThat(browser.text("#also-bought-cache")).matches(".*counted [1-9]\\d* times.*");
        assertThat(browser.page().select("#limits li")).hasSize(3);
        assertThat(browser.text("#limits")).matches(".*Searches.* [1-9]\\d* granted; .*");
        assertThat(browser.text("#breakers")).contains("supplier-1 Closed").contains("supplier-5");
        assertThat(browser.text("#mail")).contains("Queue ");
        assertThat(browser.text("#timers")).matches("Payment deadlines .*given up since.*");
    }
}
