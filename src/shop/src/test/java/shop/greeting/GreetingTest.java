package shop.greeting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class GreetingTest {
    @Test
    void greetsByName() {
        given().get("/api/greetings/Ada")
                .then()
                .statusCode(200)
                .body("text", equalTo("Hello, Ada!"));
    }
}
