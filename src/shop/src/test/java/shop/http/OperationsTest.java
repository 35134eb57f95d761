package shop.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

/// What those who run the shop ask it.
@ShopTest
class OperationsTest {
    @Test
    void saysThatItIsReady() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void showsItsMetrics() {
        given().get("/api/categories").then().statusCode(200);
        // A request is counted when it is over, which is after its answer has been read.
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!metrics().contains("http_server_requests_seconds_count")) {
            assertThat(System.nanoTime()).as("no request is counted").isLessThan(deadline);
        }
        assertThat(metrics()).contains("jvm_memory_used_bytes");
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    @Test
    void describesItsApi() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Mini Amazon"));
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("Swagger"));
    }
}
