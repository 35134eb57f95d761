package shop.storefront;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class FeedPagesTest {
    private final PlainBrowser browser = new PlainBrowser();

    @Test
    void showsHowFarAFeedIsAndWhatItRejected() throws InterruptedException {
        String id =
                given().contentType("text/csv")
                        .body("sku,price,stock\nB00000161,1.00,0\nB00000161,free,1\n")
                        .post("/api/feeds/lamps-and-more")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!browser.opens("/admin/feeds/" + id).text("h1").endsWith("Done")) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(20);
        }
        assertThat(browser.one("progress").attr("value")).isEqualTo("100");
        assertThat(browser.text(".rejections")).contains("Line 3", "price is no amount");

        browser.opens("/admin/feeds");
        assertThat(browser.text("#feeds li")).contains("lamps-and-more", "1 applied, 1 rejected");
        browser.opens("/admin/feeds/999999");
        assertThat(browser.status()).isEqualTo(404);
    }
}
