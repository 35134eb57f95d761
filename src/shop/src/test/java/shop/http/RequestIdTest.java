package shop.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ShopTest;

@ShopTest
class RequestIdTest {
    private static final String NEW_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void givesBackTheIdOfTheCaller() {
        given().header("X-Request-Id", "support-case-4711")
                .get("/q/health/ready")
                .then()
                .header("X-Request-Id", equalTo("support-case-4711"));
    }

    @Test
    void namesARequestThatHasNoId() {
        given().get("/q/health/ready").then().header("X-Request-Id", matchesPattern(NEW_ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space in it", "<script>alert(1)</script>"})
    void replacesAnIdThatIsNotWellFormed(String sent) {
        given().header("X-Request-Id", sent)
                .get("/q/health/ready")
                .then()
                .header("X-Request-Id", matchesPattern(NEW_ID));
    }
}
