package shop.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.LogLines;
import shop.MailBoxes;
import shop.ShopTest;

@ShopTest
class TellWatchersTest {
    private static final String SKU = "B00000241";

    private final ABuyer ada = ABuyer.fresh();
    private final ABuyer bob = ABuyer.fresh();

    @Test
    void tellsAllWhenThePriceFallsAndNobodyWhenItRises() throws InterruptedException {
        costs(5000);
        watches(ada);
        watches(bob);
        costs(6000);
        try (var log = new LogLines()) {
            costs(4999);
            for (var buyer : new ABuyer[] {ada, bob}) {
                var letters = MailBoxes.to(buyer.email(), 1);
                assertThat(letters).hasSize(1);
                assertThat(letters.getFirst().subject()).endsWith("is cheaper now");
                assertThat(letters.getFirst().body()).contains("costs €49.99 now. It was €60.00.");
            }
            assertThat(log.text()).doesNotContain(ada.email());
        }
    }

    @Test
    void tellsNobodyWhoHasStoppedWatching() throws InterruptedException {
        costs(3000);
        watches(ada);
        watches(bob);
        ada.asks().delete("/api/products/" + SKU + "/watchers/me").then().statusCode(204);
        costs(2999);
        assertThat(MailBoxes.to(bob.email(), 1)).hasSize(1);
        costs(2998); // these mails come after the others
        assertThat(MailBoxes.to(bob.email(), 2)).hasSize(2);
        assertThat(MailBoxes.letters()).noneMatch(letter -> letter.to().equals(ada.email()));
    }

    private static void watches(ABuyer buyer) {
        buyer.asks()
                .body("{\"email\": \"%s\"}".formatted(buyer.email()))
                .put("/api/products/" + SKU + "/watchers/me")
                .then()
                .statusCode(204);
    }

    private void costs(long cents) {
        ada.asks()
                .body("{\"cents\": %d}".formatted(cents))
                .put("/api/products/" + SKU + "/price")
                .then()
                .statusCode(200);
    }
}
