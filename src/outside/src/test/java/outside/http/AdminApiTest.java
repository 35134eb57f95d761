package outside.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import outside.ServiceName;

class AdminApiTest {

    private final Outside outside = new Outside();

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void showsTheSettingsOfEveryService() {
        assertThat(Outside.json(outside.get("/admin/services")).fieldNames())
                .toIterable()
                .containsExactly("payment", "supplier", "shipping", "mail");
    }

    @Test
    void putsAllSettings() {
        put("{\"latency\":\"20ms\",\"perSecond\":50}");
        assertThat(put("{\"failureRate\":1}")).isEqualTo(Json.readValue(settings("\"0ms\"", 1.0)));
        assertThat(outside.get("/suppliers/acme/quotes/B1").statusCode()).isEqualTo(503);
    }

    @Test
    void patchesWhatIsNamed() {
        put("{\"latency\":\"20ms\"}");
        outside.send("PATCH", "/admin/services/supplier", "{\"failureRate\":0.5}");
        assertThat(Outside.json(outside.get("/admin/services/supplier")))
                .isEqualTo(Json.readValue(settings("\"20ms\"", 0.5)));
    }

    @Test
    void setsOneSupplierApartFromTheOthers() {
        outside.send("PATCH", "/admin/services/supplier-3", "{\"failureRate\":1}");
        assertThat(outside.get("/suppliers/supplier-3/quotes/B1").statusCode()).isEqualTo(503);
        assertThat(outside.get("/suppliers/supplier-2/quotes/B1").statusCode()).isEqualTo(200);
        assertThat(outside.get("/suppliers/acme/quotes/B1").statusCode()).isEqualTo(200);
        assertThat(Outside.json(outside.get("/admin/services")).fieldNames())
                .toIterable()
                .containsExactly("payment", "supplier", "shipping", "mail", "supplier-3");
    }

    @Test
    void aSupplierThatIsNotSetApartFollowsTheOthers() {
        outside.send("PATCH", "/admin/services/supplier-3", "{\"latency\":\"20ms\"}");
        put("{\"failureRate\":1}");
        assertThat(outside.get("/suppliers/supplier-2/quotes/B1").statusCode()).isEqualTo(503);
        assertThat(outside.get("/suppliers/supplier-3/quotes/B1").statusCode()).isEqualTo(200);
        outside.send("PUT", "/admin/services/supplier-3", "{\"failureRate\":1}");
        put("{}");
        assertThat(outside.get("/suppliers/supplier-3/quotes/B1").statusCode()).isEqualTo(200);
    }

    @Test
    void countsTheCallsOfEachSupplier() {
        outside.get("/suppliers/supplier-3/quotes/B1");
        outside.get("/suppliers/acme/quotes/B1");
        assertThat(started("supplier-3")).isEqualTo(1);
        assertThat(started("supplier-4")).isZero();
        assertThat(started("supplier")).isEqualTo(1);
    }

    @Test
    void refusesSettingsThatMakeNoSenseAndKeepsTheOldOnes() {
        put("{\"failureRate\":1}");
        var response = outside.send("PUT", "/admin/services/supplier", "{\"failureRate\":1.5}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Outside.json(response))
                .isEqualTo(
                        Json.readValue(
                                """
                                {"error":"failureRate is 1.5, allowed: a number from 0 to 1",
                                 "field":"failureRate","value":"1.5",
                                 "allowed":"a number from 0 to 1"}
                                """));
        assertThat(outside.get("/suppliers/acme/quotes/B1").statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/admin/services/paymnt,400",
        "GET,/admin/services/supplier-10,400",
        "GET,/admin/calls/mail/log?limit=10001,400",
        "GET,/admin/calls/mail/log?limit=-1,400",
        "GET,/admin/calls/mail/about,400",
        "GET,/admin/ledger/payment?entries=true&limit=x,400",
        "GET,/admin/ledger/mail,404",
        "GET,/admin,404",
        "DELETE,/admin/services,404",
        "PUT,/admin/services/mail,400",
    })
    void refusesWhatItDoesNotUnderstand(String method, String path, int status) {
        assertThat(outside.send(method, path, "").statusCode()).isEqualTo(status);
    }

    @Test
    void sumsUpTheLedgerAndListsItOnDemand() {
        charge("order-1");
        charge("order-2");
        JsonNode ledger = Outside.json(outside.get("/admin/ledger/payment"));
        assertThat(ledger)
                .isEqualTo(
                        Json.readValue(
                                """
                                {"charges":2,"refunds":0,"declined":0,"chargedCents":20,
                                 "refundedCents":0,"netCents":20,"chargedReferences":2}
                                """));
        JsonNode entries =
                Outside.json(outside.get("/admin/ledger/payment?entries=true&limit=1"))
                        .path("entries");
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).path("reference").asText()).isEqualTo("order-2");
        assertThat(entries.get(0).path("card").asText()).isEqualTo("…4242");
    }

    @Test
    void countsAndListsCalls() {
        charge("order-1");
        outside.send("POST", "/payment/charges", "without a key");
        assertThat(Outside.json(outside.get("/admin/calls/payment")))
                .isEqualTo(
                        Json.readValue(
                                """
                                {"started":2,"answered":2,"refused":0,"left":0,"open":0,
                                 "byStatus":{"201":1,"401":1}}
                                """));
        JsonNode calls =
                Outside.json(outside.get("/admin/calls/payment/log?limit=5")).path("calls");
        assertThat(calls).hasSize(2);
        assertThat(calls.get(1).path("reference").asText()).isEqualTo("order-1");
        assertThat(calls.get(1).path("status").asInt()).isEqualTo(201);
    }

    @Test
    void countsCallsAboutSomething() {
        charge("order-1");
        charge("order-2");
        charge("other-1");
        assertThat(Outside.json(outside.get("/admin/calls/payment/about?reference=order-")))
                .isEqualTo(Json.readValue("{\"over\":2,\"accepted\":2,\"distinct\":2}"));
    }

    @Test
    void clearsRecordsAndKeepsSettings() {
        put("{\"latency\":\"1ms\"}");
        charge("order-1");
        assertThat(outside.send("DELETE", "/admin/records", "").statusCode()).isEqualTo(200);
        assertThat(outside.server.ledger().totals().charges()).isZero();
        assertThat(outside.counts(ServiceName.PAYMENT).started()).isZero();
        assertThat(Outside.json(outside.get("/admin/services/supplier")).path("latency").asText())
                .isEqualTo("1ms");
    }

    private long started(String service) {
        return Outside.json(outside.get("/admin/calls/" + service)).path("started").asLong();
    }

    private JsonNode put(String settings) {
        return Outside.json(outside.send("PUT", "/admin/services/supplier", settings));
    }

    private static String settings(String latency, double failureRate) {
        return """
        {"latency":%s,"perSecond":null,"connections":null,"queue":4096,
         "failureRate":%s,"hanging":false}
        """
                .formatted(latency, failureRate);
    }

    private void charge(String reference) {
        String body =
                """
                {"reference":"%s","amountCents":10,"currency":"EUR",
                 "card":{"number":"4000000000004242","holder":"Ada"}}
                """
                        .formatted(reference);
        var request = outside.payment("POST", "/payment/charges", body).build();
        assertThat(outside.send(request).statusCode()).isEqualTo(201);
    }
}
