package shop.storefront;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class ComponentPagesTest {
    private final PlainBrowser browser = new PlainBrowser();

    @Test
    void showsLimitsAndBreakersAtWork() {
        given().get("/api/search?q=kettle").then().statusCode(200);
        given().get("/api/products/B00000001/quotes").then().statusCode(200);
        browser.opens("/admin/components");
        assertThat(browser.page().select("#limits li")).hasSize(2);
        assertThat(browser.text("#limits")).matches(".*Searches.* [1-9]\\d* granted; .*");
        assertThat(browser.text("#breakers")).contains("supplier-1 Closed").contains("supplier-5");
    }
}
