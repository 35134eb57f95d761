package shop.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ShopTest;
import shop.inventory.Stocks;

@ShopTest
class FeedTest {
    @Inject Stocks stocks;

    @Test
    void setsPricesAndAddsStock() throws InterruptedException {
        var feed =
                FeedSender.ended(
                        FeedSender.sends(
                                "acme",
                                """
                                sku,price,stock
                                B00000101,12.99,7
                                B00000102,5,0
                                """));
        assertThat(feed.getString("state")).isEqualTo("DONE");
        assertThat(feed.getString("supplier")).isEqualTo("acme");
        assertThat(feed.getInt("applied")).isEqualTo(2);
        assertThat(feed.getInt("lines")).isEqualTo(3);
        assertThat(feed.getInt("confirmedLine")).isEqualTo(3);
        assertThat(FeedSender.priceCents("B00000101")).isEqualTo(1299);
        assertThat(FeedSender.priceCents("B00000102")).isEqualTo(500);
        assertThat(FeedSender.left("B00000101")).isEqualTo(107);
        assertThat(stocks.driftUnits()).isZero();
    }

    @Test
    void beginsToSellWhatHasANameAndACategory() throws InterruptedException {
        String category = given().get("/api/categories").jsonPath().getString("[0].slug");
        var feed =
                FeedSender.ended(
                        FeedSender.sends(
                                "acme",
                                """
                                stock,sku,price,name,category,brand,summary,description
                                40,ACME-1,19.90,"Kettle, ""large""\",%s,Acme,Boils,"Two
                                lines"
                                """
                                        .formatted(category)));
        assertThat(feed.getInt("applied")).isEqualTo(1);
        given().get("/api/products/ACME-1")
                .then()
                .statusCode(200)
                .body("name", equalTo("Kettle, \"large\""))
                .body("category", equalTo(category))
                .body("description", equalTo("Two\nlines"))
                .body("price.cents", equalTo(1990));
        assertThat(FeedSender.left("ACME-1")).isEqualTo(40);
    }

    @Test
    void takesTheLastPriceAndAllDeliveriesOfAProductThatStandsThereTwice()
            throws InterruptedException {
        FeedSender.ended(
                FeedSender.sends(
                        "acme",
                        """
                        sku,price,stock
                        B00000103,1.00,1
                        B00000103,2.00,2
                        """));
        assertThat(FeedSender.priceCents("B00000103")).isEqualTo(200);
        assertThat(FeedSender.left("B00000103")).isEqualTo(103);
    }

    @Test
    void reportsWhatItRejectsByLineAndAppliesTheRest() throws InterruptedException {
        var feed =
                FeedSender.ended(
                        FeedSender.sends(
                                "acme",
                                """
                                sku,price,stock,name,category
                                B00000104,free,1,,
                                B00000104,3.00,-1,,
                                B00000104,3.00,4,,
                                no_sku!,3.00,4,,
                                UNKNOWN-1,3.00,4,,
                                UNKNOWN-2,3.00,4,Thing,no-such-shelf
                                B00000104,3.00
                                B00000104,0.00,1,,
                                """));
        assertThat(feed.getString("state")).isEqualTo("DONE");
        assertThat(feed.getInt("applied")).isEqualTo(1);
        assertThat(feed.getInt("rejected")).isEqualTo(7);
        given().get("/api/feeds/" + feed.getString("id") + "/rejections?size=100")
                .then()
                .statusCode(200)
                .body("total", equalTo(7))
                .body("items.line", contains(2, 3, 5, 6, 7, 8, 9))
                .body("items[0].reason", equalTo("price is no amount like 12.99"))
                .body("items[1].reason", equalTo("stock is no number from 0 to 100000"))
                .body("items[3].reason", containsString("is not sold here"))
                .body("items[4].reason", equalTo("category is none of the shop's"))
                .body("items[5].reason", equalTo("has 2 fields, and the header 5"));
        assertThat(FeedSender.left("B00000104")).isEqualTo(104);
    }

    @Test
    void takesNoNameOfSeveralLines() throws InterruptedException {
        var feed =
                FeedSender.ended(
                        FeedSender.sends(
                                "acme",
                                """
                                sku,price,stock,name,brand,category
                                ACME-2,3.00,4,"Two
                                lines",Acme,none
                                ACME-3,3.00,4,A\0b,Acme,none
                                ACME-4,3.00,4,Kettle,"Ac\u2028me",none
                                """));
        given().get("/api/feeds/" + feed.getString("id") + "/rejections")
                .then()
                .body(
                        "items.reason",
                        contains(
                                "name is not of one line without control characters",
                                "name is not of one line without control characters",
                                "brand is not of one line without control characters"));
    }

    @Test
    void takesAFileThatIsLargerThanOtherBodies() throws InterruptedException {
        var csv = new StringBuilder("sku,price,stock\n");
        for (int i = 0; i < 20_000; i++) {
            csv.append("B00000%03d,4.%02d,1\n".formatted(105 + i % 20, i % 100));
        }
        assertThat(csv.length()).isGreaterThan(64 * 1024);
        var feed = FeedSender.ended(FeedSender.sends("big", csv.toString()));
        assertThat(feed.getInt("applied")).isEqualTo(20_000);
        assertThat(FeedSender.left("B00000105")).isEqualTo(1_100);
        assertThat(FeedSender.priceCents("B00000124")).isEqualTo(499);
        assertThat(stocks.driftUnits()).isZero();
    }

    @Test
    void stopsWhereTheFileIsNoCsv() throws InterruptedException {
        var feed =
                FeedSender.ended(
                        FeedSender.sends(
                                "acme", "sku,price,stock\nB00000125,1,1\nB00000125,\"1\"x,1\n"));
        assertThat(feed.getString("state")).isEqualTo("UNREADABLE");
        assertThat(feed.getString("reason")).startsWith("It is no CSV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sku,price,stock\n", "sku,price\nB1,2\n", "\"", "a,a\n1,2\n"})
    void refusesWhatHasNoHeaderOfAFeed(String csv) {
        FeedSender.sends("acme", csv)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/feed-unreadable"));
    }

    @ParameterizedTest
    @CsvSource({"application/json, acme, 415", "text/csv, Not-A-Name, 404"})
    void refusesWhatIsNoFeedAtAll(String type, String supplier, int status) {
        given().contentType(type)
                .body("sku,price,stock\n")
                .post("/api/feeds/" + supplier)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void listsFeedsNewestFirst() throws InterruptedException {
        String id =
                FeedSender.ended(FeedSender.sends("lister", "sku,price,stock\nB00000126,1,0\n"))
                        .getString("id");
        given().get("/api/feeds?size=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
        given().get("/api/feeds/999999").then().statusCode(404);
        given().get("/api/feeds/999999/rejections").then().statusCode(404);
    }
}
