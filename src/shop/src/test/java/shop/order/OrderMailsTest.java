package shop.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ABuyer;
import shop.LogLines;
import shop.MailBoxes;
import shop.ShopTest;

@ShopTest
class OrderMailsTest {
    private static final String SKU = "B00000191";

    @Inject GiveUpOrder giveUpOrder;

    private final ABuyer buyer = ABuyer.fresh();

    @Test
    void tellsOfAPaidOrder() throws InterruptedException {
        try (var log = new LogLines()) {
            String id = buyer.puts(SKU, 2).paysAndWantsMail(buyer.email()).path("id");
            var letters = MailBoxes.to(buyer.email(), 1);
            assertThat(letters).hasSize(1);
            assertThat(letters.getFirst().subject()).isEqualTo("Your order %s is paid", id);
            assertThat(letters.getFirst().body())
                    .startsWith("Hello " + buyer.name())
                    .contains("2 x ")
                    .containsPattern("Total: €[\\d,]+\\.\\d\\d");
            assertThat(log.text()).doesNotContain(buyer.email());
        }
    }

    @Test
    void tellsOfAnOrderThatWaitsAndOfItsPayment() throws InterruptedException {
        String id =
                buyer.puts(SKU, 1)
                        .asks()
                        .body("{\"email\": \"%s\"}".formatted(buyer.email()))
                        .post("/api/orders/pay-later")
                        .path("id");
        assertThat(MailBoxes.to(buyer.email(), 1).getFirst().subject())
                .isEqualTo("Your order %s waits to be paid", id);
        buyer.asks()
                .body(ABuyer.body(ABuyer.GOOD_CARD))
                .post("/api/orders/" + id + "/payment")
                .then()
                .statusCode(200);
        assertThat(MailBoxes.to(buyer.email(), 2).getLast().subject())
                .isEqualTo("Your order %s is paid", id);
    }

    @Test
    void sendsOneMailForOneKey() throws InterruptedException {
        buyer.puts(SKU, 1);
        for (int i = 0; i < 2; i++) {
            buyer.asks()
                    .header("Idempotency-Key", "once")
                    .body(ABuyer.body(ABuyer.GOOD_CARD, buyer.email()))
                    .post("/api/orders")
                    .then()
                    .statusCode(201);
        }
        buyer.puts(SKU, 1).paysAndWantsMail("last-" + buyer.email()).then().statusCode(201);
        MailBoxes.to("last-" + buyer.email(), 1);
        assertThat(MailBoxes.to(buyer.email(), 1)).hasSize(1);
    }

    @Test
    void sendsNothingAboutADeclinedCard() throws InterruptedException {
        buyer.puts(SKU, 1)
                .asks()
                .body(ABuyer.body(ABuyer.DECLINED_CARD, buyer.email()))
                .post("/api/orders")
                .then()
                .statusCode(402);
        buyer.paysAndWantsMail(buyer.email()).then().statusCode(201);
        assertThat(MailBoxes.to(buyer.email(), 1))
                .extracting(MailBoxes.Letter::subject)
                .singleElement()
                .asString()
                .endsWith("is paid");
    }

    @Test
    void tellsOfAnOrderThatIsGivenUp() throws InterruptedException {
        String id =
                buyer.puts(SKU, 1)
                        .asks()
                        .body("{\"email\": \"%s\"}".formatted(buyer.email()))
                        .post("/api/orders/pay-later")
                        .path("id");
        giveUpOrder.giveUp(Long.parseLong(id), Instant.MAX);
        assertThat(MailBoxes.to(buyer.email(), 2))
                .extracting(MailBoxes.Letter::subject)
                .containsExactlyInAnyOrder(
                        "Your order %s waits to be paid".formatted(id),
                        "Your order %s is given up".formatted(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "@example.org",
                "ada@exam ple.org",
                "\\\"ada b\\\"@example.org",
                "a@b\\r\\nBcc: c@d",
                "ada\\u0085b@example.org"
            })
    void refusesWhatIsNoAddress(String email) {
        String id = buyer.puts(SKU, 1).asks().post("/api/orders/pay-later").path("id");
        String body = ABuyer.body(ABuyer.GOOD_CARD, email);
        isRefused(buyer.asks().body(body).post("/api/orders/" + id + "/payment"));
        isRefused(buyer.puts(SKU, 1).paysAndWantsMail(email));
        isRefused(
                buyer.asks()
                        .body("{\"email\": \"%s\"}".formatted(email))
                        .post("/api/orders/pay-later"));
    }

    private static void isRefused(Response answer) {
        answer.then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("errors.field", equalTo(List.of("email")))
                .body("detail", startsWith("email must be an address"));
    }

    @Test
    void takesAddressesOf254Characters() {
        String label = "x".repeat(49) + ".";
        String longest = "ada@" + label.repeat(4) + "y".repeat(42) + ".example";
        buyer.puts(SKU, 1).paysAndWantsMail(longest).then().statusCode(201);
        isRefused(buyer.puts(SKU, 1).paysAndWantsMail(longest + "s"));
    }
}
