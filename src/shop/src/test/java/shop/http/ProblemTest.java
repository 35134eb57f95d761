package shop.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class ProblemTest {
    /// A resource that fails as programs do, and one that wants to be asked properly.
    @Path("/api/probe")
    public static class Probe {
        public record Guest(@NotBlank String name) {}

        @GET
        public String read() {
            throw new IllegalStateException("secret of the house");
        }

        @POST
        public Guest welcome(@NotNull @Valid Guest guest) {
            return guest;
        }
    }

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void tellsAnUnknownPathOfTheApi() {
        problem(given().get("/api/nothing"), 404, "/problems/not-found")
                .body("instance", equalTo("/api/nothing"));
    }

    @Test
    void tellsAnUnknownPathOutsideTheApi() {
        problem(given().get("/nothing/at/all"), 404, "/problems/not-found")
                .body("instance", equalTo("/nothing/at/all"));
    }

    @Test
    void tellsAMethodThatThePathDoesNotKnow() {
        problem(given().delete("/api/probe"), 405, "/problems/method-not-allowed");
    }

    @Test
    void tellsABodyOfAnotherMediaType() {
        problem(
                given().contentType(ContentType.XML).body("<name/>").post("/api/probe"),
                415,
                "/problems/unsupported-media-type");
    }

    @Test
    void tellsWhereTheJsonCannotBeRead() {
        problem(
                        given().contentType(ContentType.JSON)
                                .body("{\"name\": ")
                                .post("/api/probe"),
                        400,
                        "/problems/malformed")
                .body("detail", containsString("line 1"));
    }

    @Test
    void tellsJsonOfAnotherShape() {
        problem(
                        given().contentType(ContentType.JSON)
                                .body("{\"name\": {}}")
                                .post("/api/probe"),
                        400,
                        "/problems/malformed")
                .body("detail", not(containsString("shop.")));
    }

    @Test
    void listsTheFieldsThatAreNotValid() {
        problem(
                        given().contentType(ContentType.JSON)
                                .body("{\"name\": \"\"}")
                                .post("/api/probe"),
                        400,
                        "/problems/invalid")
                .body("errors[0].field", equalTo("name"))
                .body("errors[0].message", equalTo("must not be blank"));
    }

    @Test
    void tellsAMissingBody() {
        problem(given().contentType(ContentType.JSON).post("/api/probe"), 400, "/problems/invalid");
    }

    @Test
    void keepsTheReasonOfAnUnexpectedFailureToItself() {
        problem(given().get("/api/probe"), 500, "/problems/internal")
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void refusesABodyThatIsAnnouncedAsTooLarge() throws IOException {
        String answer = exchange("Content-Length: 999999999\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "/problems/too-large");
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() {
        problem(
                given().contentType(ContentType.JSON)
                        .body(new ByteArrayInputStream(new byte[100 * 1024]))
                        .post("/api/probe"),
                413,
                "/problems/too-large");
    }

    private String exchange(String rest) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            String head =
                    "POST /api/probe HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/json\r\n";
            socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ValidatableResponse problem(
            io.restassured.response.Response answer, int status, String type) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status))
                .body("title", not(nullValue()))
                .body("detail", not(nullValue()))
                .body("requestId", equalTo(answer.header("X-Request-Id")))
                .header("X-Request-Id", matchesPattern("[A-Za-z0-9-]{8,64}"));
    }
}
