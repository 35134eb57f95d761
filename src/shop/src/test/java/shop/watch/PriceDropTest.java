package shop.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.MailBoxes;
import shop.MailBoxes.Letter;
import shop.ShopTest;

/// The price of something falls that many people watch, while the mail server takes nothing.
@ShopTest
class PriceDropTest {
    private static final String SKU = "B00000251";
    private static final String OTHER = "B00000252";
    private static final int WATCHERS = 600;

    /// What may go out before a mail about an order: what is under way, what waits in the queue of
    /// its kind, and what is just being brought there.
    private static final int BEFORE_AN_ORDER_MAX = 250;

    @Inject EntityManager database;

    private final ABuyer buyer = ABuyer.fresh();
    private final String domain = "@" + buyer.name() + ".example";

    @BeforeEach
    void manyWatchAndNothingIsTaken() {
        costs(1000);
        update(
                """
                insert into watcher (sku, buyer, email, since)
                select '%s', concat('w-', seq, '%s'), concat('w-', seq, '%s'), now(3)
                from seq_1_to_%d
                """
                        .formatted(SKU, domain, domain, WATCHERS));
        MailBoxes.hold();
        costs(900);
    }

    @AfterEach
    void allIsTakenAgain() throws InterruptedException {
        MailBoxes.release();
        MailBoxes.await(this::isNews, WATCHERS);
        update("delete from watcher where sku = '%s'".formatted(SKU));
    }

    @Test
    void doesNotHoldUpTheMailAboutAnOrder() throws InterruptedException {
        buyer.puts(OTHER, 1).paysAndWantsMail(buyer.email()).then().statusCode(201);
        MailBoxes.release();
        MailBoxes.to(buyer.email(), 1);
        assertThat(MailBoxes.letters().stream().takeWhile(letter -> !isToTheBuyer(letter)))
                .filteredOn(this::isNews)
                .hasSizeLessThan(BEFORE_AN_ORDER_MAX);
    }

    @Test
    void leavesNothingThatIsInMemoryOnly() {
        buyer.puts(OTHER, 1).paysAndWantsMail(buyer.email()).then().statusCode(201);
        assertThat(stored("%" + domain)).isEqualTo(WATCHERS);
        assertThat(stored(buyer.email())).isEqualTo(1);
    }

    @Test
    void tellsEachWatcherOnce() throws InterruptedException {
        MailBoxes.release();
        assertThat(MailBoxes.await(this::isNews, WATCHERS))
                .hasSize(WATCHERS)
                .doesNotHaveDuplicates();
    }

    private boolean isNews(Letter letter) {
        return letter.to().endsWith(domain);
    }

    private boolean isToTheBuyer(Letter letter) {
        return letter.to().equals(buyer.email());
    }

    private void costs(long cents) {
        buyer.asks()
                .body("{\"cents\": %d}".formatted(cents))
                .put("/api/products/" + SKU + "/price")
                .then()
                .statusCode(200);
    }

    private void update(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    private long stored(String recipient) {
        var count =
                database.createNativeQuery(
                                "select count(*) from stored_mail where recipient like :recipient",
                                Long.class)
                        .setParameter("recipient", recipient);
        return (Long) count.getSingleResult();
    }
}
