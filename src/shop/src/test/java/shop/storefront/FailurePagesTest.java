package shop.storefront;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shop.RealDatabase;
import shop.ShopTest;

@ShopTest
class FailurePagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// A page that fails as programs do.
    @Path("/broken-page")
    public static class Broken {
        @GET
        @Produces(MediaType.TEXT_HTML)
        public String read() {
            throw new IllegalStateException("secret of the house");
        }
    }

    private final PlainBrowser browser = new PlainBrowser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/products/B99999999",
                "/categories/x",
                "/departments/x",
                "/a/b"
            })
    void tellsAPersonThatThePageIsNotThere(String path) {
        browser.opens(path);
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.text("h1")).isEqualTo("There is nothing here");
        assertThat(browser.text(".request")).contains(browser.header("X-Request-Id"));
    }

    @Test
    void keepsTheReasonOfAnUnexpectedFailureToItself() {
        browser.opens("/broken-page");
        assertThat(browser.status()).isEqualTo(500);
        assertThat(browser.text("main"))
                .contains("broke on our side", browser.header("X-Request-Id"))
                .doesNotContain("secret", "Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nowhere | application/json",
                "/products/B99999999 | */*",
                "/api/products/B99999999 | text/html,*/*;q=0.8",
                "/api/nowhere | text/html,*/*;q=0.8"
            })
    void tellsProgramsInTheirOwnForm(String path, String accepted) {
        given().accept(accepted)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void answersHtmxWithThePartThatChanges() {
        given().header("HX-Request", "true")
                .get("/search?q=kettle")
                .then()
                .statusCode(200)
                .body(startsWith("<title>Search: kettle"))
                .body(containsString("<main"))
                .body(not(containsString("<header")));
        given().header("HX-Request", "true")
                .get("/products/B99999999")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("<main"))
                .body(not(containsString("<header")));
    }

    @Test
    void tellsThatTheDatabaseIsDownAndRecovers() {
        try {
            RealDatabase.goDown();
            browser.opens("/");
            assertThat(browser.status()).isEqualTo(503);
            assertThat(browser.text("main"))
                    .contains("cannot reach its database", browser.header("X-Request-Id"));
        } finally {
            RealDatabase.comeBack();
        }
        var deadline = Instant.now().plus(PATIENCE);
        while (browser.opens("/").status() != 200 && Instant.now().isBefore(deadline)) {}
        assertThat(browser.status()).isEqualTo(200);
    }
}
