package outside.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import outside.Call;
import outside.Quote;
import outside.ServiceName;

class OutsideServerTest {

    private final Outside outside = new Outside();

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void isHealthy() {
        assertThat(outside.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void quotes() {
        var response = outside.get("/suppliers/acme/quotes/B00000001");
        assertThat(response.statusCode()).isEqualTo(200);
        Quote quote = Quote.of("acme", "B00000001");
        assertThat(Outside.json(response))
                .isEqualTo(
                        Json.readValue(
                                """
                                {"supplier":"acme","sku":"B00000001","priceCents":%d,
                                 "currency":"EUR","availableQuantity":%d}
                                """
                                        .formatted(quote.priceCents(), quote.availableQuantity())));
    }

    @Test
    void acceptsAParcel() {
        var response = outside.send("POST", "/shipping/parcels", "{\"reference\":\"order-1\"}");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(Outside.json(response).path("reference").asText()).isEqualTo("order-1");
    }

    @Test
    void acceptsAMail() {
        assertThat(statusOfAMailTo("ada@example.org")).isEqualTo(202);
    }

    @Test
    void acceptsAMailToTheLongestAddressThereIs() {
        String longest = "a".repeat(254 - "@example.org".length()) + "@example.org";
        assertThat(statusOfAMailTo(longest)).isEqualTo(202);
        assertThat(statusOfAMailTo("a" + longest)).isEqualTo(400);
    }

    private int statusOfAMailTo(String address) {
        String mail = "{\"to\":\"%s\",\"subject\":\"Hello\",\"body\":\"Yes.\"}".formatted(address);
        return outside.send("POST", "/mail/messages", mail).statusCode();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST | /suppliers/acme/quotes/B1 |                       | 405
                    GET  | /suppliers/acme           |                       | 404
                    GET  | /suppliers/a%20b/quotes/B | | 404
                    GET  | /                         |                       | 404
                    GET  | /nowhere                  |                       | 404
                    PUT  | /mail/messages            | {}                    | 404
                    POST | /mail/messages            | {}                    | 400
                    POST | /mail/messages            | {"to":"a","subject":7}| 400
                    POST | /shipping/parcels         | {"reference":" "}     | 400
                    POST | /shipping/parcels         | not json              | 400
                    POST | /shipping/parcels         | [1]                   | 400
                    POST | /shipping/parcels         |                       | 400
                    """)
    void refusesWhatItDoesNotUnderstand(String method, String path, String body, int status) {
        var response = outside.send(method, path, body == null ? "" : body);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Outside.json(response).path("error").asText()).isNotBlank();
    }

    @Test
    void namesTheFieldItsValueAndWhatIsAllowed() {
        var response = outside.send("POST", "/shipping/parcels", "{\"reference\":7}");
        assertThat(Outside.json(response))
                .isEqualTo(
                        Json.readValue(
                                """
                                {"error":"reference is 7, allowed: a text of 1 to 200 characters",
                                 "field":"reference","value":"7",
                                 "allowed":"a text of 1 to 200 characters"}
                                """));
    }

    @Test
    void refusesALargeBody() {
        var response = outside.send("POST", "/mail/messages", "x".repeat(65 * 1024));
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void logsWhatACallWasAbout() {
        outside.send(
                outside.request("/suppliers/acme/quotes/B00000001")
                        .header("X-Request-Id", "request-17")
                        .build());
        Call.Done done = outside.services.get(ServiceName.SUPPLIER).calls().newest(1).getFirst();
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.call().request())
                .isEqualTo(
                        new Call.Request(
                                "GET",
                                "/suppliers/acme/quotes/B00000001",
                                "B00000001",
                                "request-17"));
    }
}
