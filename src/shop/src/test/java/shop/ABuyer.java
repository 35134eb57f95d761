package shop;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// Somebody who has never been here before, and what they do over HTTP.
public record ABuyer(String name) {
    public static final String GOOD_CARD = "4000123412341234";
    public static final String DECLINED_CARD = "4000123412340002";
    public static final String BREAKING_CARD = "4000123412340005";

    /// Its money comes back, but the provider's answer does not.
    public static final String SILENT_CARD = "4000123412340007";

    public static ABuyer fresh() {
        return new ABuyer(UUID.randomUUID().toString());
    }

    public static String body(String card) {
        return "{\"card\": {\"number\": \"%s\", \"holder\": \"Ada Lovelace\"}}".formatted(card);
    }

    public static String body(String card, String email) {
        String withoutEnd = body(card).substring(0, body(card).length() - 1);
        return "%s, \"email\": \"%s\"}".formatted(withoutEnd, email);
    }

    public String email() {
        return name + "@buyers.example";
    }

    public RequestSpecification asks() {
        return given().header("X-Buyer", name).contentType(ContentType.JSON);
    }

    public ABuyer puts(String sku, int quantity) {
        asks().body("{\"quantity\": %d}".formatted(quantity))
                .put("/api/cart/items/" + sku)
                .then()
                .statusCode(200);
        return this;
    }

    public Response paysWith(String card) {
        return asks().body(body(card)).post("/api/orders");
    }

    /// Wants to be told of the order.
    public Response paysAndWantsMail(String email) {
        return asks().body(body(GOOD_CARD, email)).post("/api/orders");
    }

    public Response paysWith(String card, String idempotencyKey) {
        return asks().header("Idempotency-Key", idempotencyKey)
                .body(body(card))
                .post("/api/orders");
    }
}
