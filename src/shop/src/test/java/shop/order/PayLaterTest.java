package shop.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.PaymentProvider;
import shop.ShopTest;

/// Orders that are paid later: they wait for a quarter of an hour, unless a test moves the moment.
@ShopTest
class PayLaterTest {
    private static final String SKU = "B00000181";
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

    @Inject GiveUpOrder giveUpOrder;
    @Inject EntityManager database;

    private final ABuyer buyer = ABuyer.fresh();

    @Test
    void reservesTheStockAndEmptiesTheCart() {
        int before = stock();
        Response placed = buyer.puts(SKU, 2).asks().post("/api/orders/pay-later");
        placed.then()
                .statusCode(201)
                .body("status", equalTo("PENDING"))
                .body("payUntil", notNullValue());
        assertThat(PaymentProvider.netCents(placed.path("id"))).isZero();
        buyer.asks().get("/api/cart").then().body("items.size()", equalTo(0));
        assertThat(stock()).isLessThan(before);
    }

    @Test
    void givesUpWhatNobodyPays() {
        String id = place();
        isDue(id);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!status(id).equals("CANCELLED")) {
            assertThat(System.nanoTime()).as("order " + id + " still waits").isLessThan(deadline);
        }
        pay(id, ABuyer.GOOD_CARD)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-payable"))
                .body("detail", equalTo("Order %s is CANCELLED.".formatted(id)));
        assertThat(released(id)).isEqualTo(1);
        assertThat(giveUpOrder.giveUp(Long.parseLong(id), Instant.now())).isFalse();
        assertThat(released(id)).isEqualTo(1);
    }

    @Test
    void keepsWhatIsPaidInTime() {
        String id = place();
        pay(id, ABuyer.GOOD_CARD)
                .then()
                .statusCode(200)
                .body("status", equalTo("PAID"))
                .body("payUntil", nullValue());
        assertThat(giveUpOrder.giveUp(Long.parseLong(id), Instant.MAX)).isFalse();
        assertThat(PaymentProvider.netCents(id)).isPositive();
        pay(id, ABuyer.GOOD_CARD).then().statusCode(409);
    }

    @Test
    void waitsOnAfterADeclinedCard() {
        String id = place();
        pay(id, ABuyer.DECLINED_CARD)
                .then()
                .statusCode(402)
                .body("type", equalTo("/problems/payment-declined"))
                .body("detail", containsString("The order waits until"));
        pay(id, ABuyer.GOOD_CARD).then().statusCode(200);
    }

    @Test
    void cancelsWhatIsNotPaidWithoutARefund() {
        String id = place();
        given().post("/api/orders/" + id + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        assertThat(released(id)).isEqualTo(1);
    }

    @Test
    void ordersOnceForAKey() {
        buyer.puts(SKU, 1);
        String first =
                buyer.asks()
                        .header("Idempotency-Key", "k")
                        .post("/api/orders/pay-later")
                        .path("id");
        String again =
                buyer.asks()
                        .header("Idempotency-Key", "k")
                        .post("/api/orders/pay-later")
                        .path("id");
        assertThat(again).isEqualTo(first);
        buyer.paysWith(ABuyer.GOOD_CARD, "k").then().statusCode(422);
    }

    @Test
    void letsNobodyTryCardAfterCard() {
        String id = place();
        var answer = pay(id, ABuyer.DECLINED_CARD);
        for (int tries = 0; answer.statusCode() == 402 && tries < 1_000; tries++) {
            answer = pay(id, ABuyer.DECLINED_CARD);
        }
        answer.then().statusCode(429);
    }

    @Test
    void letsNobodyTryCardAfterCardUnderOneNameAfterAnother() {
        String id = place();
        var answer = payAs(ABuyer.fresh(), id);
        for (int tries = 0; answer.statusCode() == 402 && tries < 100; tries++) {
            answer = payAs(ABuyer.fresh(), id);
        }
        answer.then().statusCode(429).header("Retry-After", notNullValue());
        payAs(buyer, place()).then().statusCode(402);
    }

    private static Response payAs(ABuyer anybody, String id) {
        return anybody.asks()
                .body(ABuyer.body(ABuyer.DECLINED_CARD))
                .post("/api/orders/" + id + "/payment");
    }

    @Test
    void knowsNoOtherOrders() {
        pay("999999999", ABuyer.GOOD_CARD).then().statusCode(404);
    }

    @Test
    void takesNoMoneyWhenItIsTooLate() {
        String id = place();
        isDue(id);
        pay(id, ABuyer.GOOD_CARD).then().statusCode(409);
        assertThat(PaymentProvider.netCents(id)).isZero();
    }

    private String place() {
        return buyer.puts(SKU, 1).asks().post("/api/orders/pay-later").path("id");
    }

    private Response pay(String id, String card) {
        return buyer.asks().body(ABuyer.body(card)).post("/api/orders/" + id + "/payment");
    }

    private void isDue(String id) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update orders set pay_until = now(3) where id = "
                                                        + id)
                                        .executeUpdate());
    }

    private static int stock() {
        return given().get("/api/stock/" + SKU).path("quantity");
    }

    private long released(String id) {
        return (Long)
                database.createNativeQuery(
                                "select count(*) from stock_movement where reason = 'RELEASED'"
                                        + " and order_id = "
                                        + id,
                                Long.class)
                        .getSingleResult();
    }

    private static String status(String id) {
        return given().get("/api/orders/" + id).path("status");
    }
}
