package shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.PaymentProvider;
import shop.ShopTest;

@ShopTest
class IdempotencyTest {
    private static final int TWINS = 6;

    private final ABuyer buyer = ABuyer.fresh();

    @Test
    void givesTheSameOrderForTheSameRequest() {
        buyer.puts("B00000003", 1);
        Response first = buyer.paysWith(ABuyer.GOOD_CARD, "monday-1");
        Response again = buyer.paysWith(ABuyer.GOOD_CARD, "monday-1");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        ordersAndCharges(1, first.path("id"), first.path("total.cents"));
    }

    @Test
    void saysAgainThatTheCardWasDeclined() {
        buyer.puts("B00000003", 1);
        Response first = buyer.paysWith(ABuyer.DECLINED_CARD, "k");
        Response again = buyer.paysWith(ABuyer.DECLINED_CARD, "k");
        assertThat(again.statusCode()).isEqualTo(402);
        assertThat((String) again.path("orderId")).isEqualTo(first.path("orderId"));
    }

    @Test
    void refusesAKeyThatWasUsedWithAnotherBody() {
        buyer.puts("B00000003", 1).paysWith(ABuyer.GOOD_CARD, "k").then().statusCode(201);
        buyer.puts("B00000003", 1)
                .paysWith("4000999988887777", "k")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void keepsTheKeysOfBuyersApart() {
        buyer.puts("B00000003", 1).paysWith(ABuyer.GOOD_CARD, "k").then().statusCode(201);
        ABuyer.fresh()
                .puts("B00000003", 1)
                .paysWith("4000999988887777", "k")
                .then()
                .statusCode(201);
    }

    @Test
    void freesAKeyWhoseOrderWasNeverMade() {
        buyer.paysWith(ABuyer.GOOD_CARD, "k").then().statusCode(400);
        buyer.puts("B00000003", 1).paysWith(ABuyer.GOOD_CARD, "k").then().statusCode(201);
    }

    @Test
    void refusesAKeyThatIsNoName() {
        buyer.puts("B00000003", 1).paysWith(ABuyer.GOOD_CARD, "a b").then().statusCode(400);
    }

    @Test
    void ordersOnceWhenTheSameRequestIsSentSeveralTimesAtOnce() throws Exception {
        buyer.puts("B00000003", 1);
        var start = new CyclicBarrier(TWINS);
        var answers = new ArrayList<Response>();
        try (var senders = Executors.newFixedThreadPool(TWINS)) {
            List<Future<Response>> sent = new ArrayList<>();
            for (int i = 0; i < TWINS; i++) {
                sent.add(
                        senders.submit(
                                () -> {
                                    start.await(5, TimeUnit.SECONDS);
                                    return buyer.paysWith(ABuyer.GOOD_CARD, "twins");
                                }));
            }
            for (var each : sent) {
                answers.add(each.get(20, TimeUnit.SECONDS));
            }
        }
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        var bodies = new HashSet<>(answers.stream().map(Response::asString).toList());
        assertThat(bodies).hasSize(1);
        ordersAndCharges(1, answers.getFirst().path("id"), answers.getFirst().path("total.cents"));
    }

    private void ordersAndCharges(int orders, String id, int cents) {
        buyer.asks().get("/api/orders").then().body("total", equalTo(orders));
        assertThat(PaymentProvider.netCents(id)).isEqualTo(cents);
    }
}
