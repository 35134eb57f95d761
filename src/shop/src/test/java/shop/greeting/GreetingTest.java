package shop.greeting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GreetingTest {
    @Test
    void greetsByName() {
        given().get("/api/greetings/Ada")
                .then()
                .statusCode(200)
                .body("text", equalTo("Hello, Ada!"));
    }
}
