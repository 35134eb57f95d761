package outside.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import outside.Capacity;
import outside.Latency;
import outside.ServiceName;
import outside.Settings;

class PaymentApiTest {

    private static final String RICH = "4000000000004242";
    private static final String POOR = "4000000000000002";

    private final Outside outside = new Outside();

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void chargesACard() {
        HttpResponse<String> response = charge("order-1", 1234, RICH);
        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode body = Outside.json(response);
        assertThat(body.path("id").asText()).startsWith("ch_");
        assertThat(body.path("reference").asText()).isEqualTo("order-1");
        assertThat(body.path("status").asText()).isEqualTo("CHARGED");
        assertThat(outside.server.ledger().totals().chargedCents()).isEqualTo(1234);
    }

    @Test
    void declinesACardWithoutMoney() {
        HttpResponse<String> response = charge("order-1", 1234, POOR);
        assertThat(response.statusCode()).isEqualTo(402);
        assertThat(response.body())
                .isEqualTo("{\"status\":\"DECLINED\",\"reason\":\"insufficient funds\"}");
    }

    @Test
    void neverRepeatsACardNumberOrHolder() {
        String all =
                charge("order-1", 1234, RICH).body()
                        + charge("order-1", -1, RICH).body()
                        + charge("order-1", 1, "4000-0000-0000-4242").body()
                        + outside.server.ledger().newest(10)
                        + outside.services.get(ServiceName.PAYMENT).calls().newest(10);
        assertThat(all).contains("…4242").doesNotContain(RICH, "4000-", "Lovelace");
    }

    @Test
    void chargesOnceUnderOneKeyAlsoAtTheSameTime() {
        outside.services
                .get(ServiceName.PAYMENT)
                .change(
                        new Settings(
                                new Latency.Fixed(Duration.ofMillis(50)),
                                Capacity.UNLIMITED,
                                0,
                                false));
        var answers =
                Stream.generate(() -> outside.sendAsync(withKey("k1", 1234))).limit(8).toList();
        assertThat(answers.stream().map(answer -> answer.join().body()).distinct()).hasSize(1);
        assertThat(outside.server.ledger().totals().charges()).isEqualTo(1);
    }

    @Test
    void refusesAnotherPaymentUnderAUsedKey() {
        outside.send(withKey("k1", 1234));
        assertThat(outside.send(withKey("k1", 1235)).statusCode()).isEqualTo(422);
    }

    @Test
    void refusesAnIdempotencyKeyThatIsTooLong() {
        assertThat(outside.send(withKey("k".repeat(101), 1234)).statusCode()).isEqualTo(400);
    }

    @Test
    void refundsOnce() {
        String id = Outside.json(charge("order-1", 1234, RICH)).path("id").asText();
        var first = send("POST", "/payment/charges/" + id + "/refunds");
        var second = send("POST", "/payment/charges/" + id + "/refunds");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).isEqualTo(first.body()).contains("\"status\":\"REFUNDED\"");
        JsonNode charge = Outside.json(send("GET", "/payment/charges/" + id));
        assertThat(charge.path("status").asText()).isEqualTo("REFUNDED");
        assertThat(outside.server.ledger().totals().netCents()).isZero();
    }

    @Test
    void findsChargesByReference() {
        charge("order-1", 1, RICH);
        charge("order-1", 2, RICH);
        charge("order-2", 3, RICH);
        JsonNode found = Outside.json(send("GET", "/payment/charges?reference=order-1"));
        assertThat(found.path("charges").findValuesAsText("amountCents")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource({"GET,/payment/charges/ch_1", "POST,/payment/charges/ch_1/refunds"})
    void knowsOnlyItsOwnCharges(String method, String path) {
        assertThat(send(method, path).statusCode()).isEqualTo(404);
    }

    @Test
    void wantsItsKey() {
        var without = outside.send("POST", "/payment/charges", payment("order-1", 1, RICH));
        assertThat(without.statusCode()).isEqualTo(401);
        var wrong =
                outside.request("/payment/charges").header("Authorization", "Bearer guess").build();
        assertThat(outside.send(wrong).statusCode()).isEqualTo(401);
        assertThat(outside.server.ledger().totals().charges()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    amountCents | {"reference":"o","currency":"EUR","amountCents":0,"card":{"number":"400000000000","holder":"A"}}
                    amountCents | {"reference":"o","currency":"EUR","amountCents":1.5,"card":{"number":"400000000000","holder":"A"}}
                    currency    | {"reference":"o","currency":"USD","amountCents":1,"card":{"number":"400000000000","holder":"A"}}
                    reference   | {"currency":"EUR","amountCents":1,"card":{"number":"400000000000","holder":"A"}}
                    card        | {"reference":"o","currency":"EUR","amountCents":1,"card":"4000"}
                    card.number | {"reference":"o","currency":"EUR","amountCents":1,"card":{"number":"4000","holder":"A"}}
                    card.holder | {"reference":"o","currency":"EUR","amountCents":1,"card":{"number":"400000000000","holder":" "}}
                    """)
    void namesTheFieldThatItCannotUse(String field, String body) {
        var response = outside.send(outside.payment("POST", "/payment/charges", body).build());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Outside.json(response).path("field").asText()).isEqualTo(field);
    }

    @Test
    void aFailedCallChargesNothing() {
        outside.services
                .get(ServiceName.PAYMENT)
                .change(new Settings(Latency.NONE, Capacity.UNLIMITED, 1, false));
        assertThat(charge("order-1", 1234, RICH).statusCode()).isEqualTo(503);
        assertThat(outside.server.ledger().totals().charges()).isZero();
    }

    private HttpResponse<String> charge(String reference, long cents, String card) {
        return outside.send(
                outside.payment("POST", "/payment/charges", payment(reference, cents, card))
                        .build());
    }

    private HttpRequest withKey(String key, long cents) {
        return outside.payment("POST", "/payment/charges", payment("order-1", cents, RICH))
                .header("Idempotency-Key", key)
                .build();
    }

    private HttpResponse<String> send(String method, String path) {
        return outside.send(outside.payment(method, path, "").build());
    }

    private static String payment(String reference, long cents, String card) {
        return """
        {"reference":"%s","amountCents":%d,"currency":"EUR",
         "card":{"number":"%s","holder":"Ada Lovelace"}}
        """
                .formatted(reference, cents, card);
    }
}
