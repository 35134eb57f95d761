package shop.order;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.ShopTest;

@ShopTest
class TooManyOrdersTest {
    private static final int MORE_THAN_ENOUGH = 1_000;

    @Test
    void tellsABuyerInAHurryWhenToComeAgain() {
        var buyer = ABuyer.fresh();
        int asked = 0;
        var answer = buyer.paysWith(ABuyer.GOOD_CARD);
        while (answer.statusCode() == 400 && asked++ < MORE_THAN_ENOUGH) {
            answer = buyer.paysWith(ABuyer.GOOD_CARD);
        }
        answer.then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-5]"))
                .body("type", equalTo("/problems/too-often"))
                .body("detail", containsString("Try again in"));
        ABuyer.fresh().paysWith(ABuyer.GOOD_CARD).then().statusCode(400);
        given().get("/q/metrics")
                .then()
                .body(containsString("shop_limit_requests_total{action=\"checkout\""));
    }
}
