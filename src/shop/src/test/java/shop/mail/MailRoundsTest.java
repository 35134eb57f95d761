package shop.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.MailBoxes;
import shop.ShopTest;

/// Mails that lie in the database until they are sent.
@ShopTest
class MailRoundsTest {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    @Inject MailRounds mailRounds;
    @Inject StoredMails storedMails;
    @Inject EntityManager database;

    private final String address = UUID.randomUUID() + "@buyers.example";

    @AfterEach
    void mailIsTakenAgain() {
        MailBoxes.release();
        MailBoxes.fail(false);
    }

    @Test
    void sendsWhatWasStoredOnce() throws InterruptedException {
        store(120);
        assertThat(MailBoxes.to(address, 120)).hasSize(120).doesNotHaveDuplicates();
        assertThat(rowsInTheEnd(0)).isZero();
    }

    @Test
    void forgetsWhatNeverHappened() {
        QuarkusTransaction.begin();
        mailRounds.store(mails(1));
        QuarkusTransaction.rollback();
        assertThat(rows()).isZero();
    }

    @Test
    void keepsAMailUntilItIsSent() throws InterruptedException {
        MailBoxes.hold();
        store(1);
        assertThat(rows()).isEqualTo(1);
        MailBoxes.release();
        assertThat(rowsInTheEnd(0)).isZero();
    }

    @Test
    void takesAMailAgainThatWasNotSent() throws InterruptedException {
        MailBoxes.fail(true);
        store(1);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (tries() < 1 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        MailBoxes.fail(false);
        isDueAgain();
        assertThat(MailBoxes.to(address, 1)).hasSize(1);
    }

    @Test
    void letsTwoNodesTakeDifferentOnes() {
        MailBoxes.hold();
        QuarkusTransaction.requiringNew().run(() -> storedMails.add(mails(4)));
        var first = storedMails.take(MailKind.NEWS, 2);
        var second = storedMails.take(MailKind.NEWS, 2);
        assertThat(first).doesNotContainAnyElementsOf(second);
        isDueAgain();
    }

    private void store(int count) {
        QuarkusTransaction.requiringNew().run(() -> mailRounds.store(mails(count)));
    }

    private List<Mail> mails(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new Mail(MailKind.NEWS, address, "Number " + n, "Ünïcode \"{}\""))
                .toList();
    }

    private void isDueAgain() {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update stored_mail set due_at = now(3)"
                                                        + " where recipient = :address")
                                        .setParameter("address", address)
                                        .executeUpdate());
    }

    private long rowsInTheEnd(long wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (rows() > wanted && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return rows();
    }

    private long rows() {
        return number("select count(*) from stored_mail where recipient = :address");
    }

    private long tries() {
        return number("select sum(tries) from stored_mail where recipient = :address");
    }

    private long number(String query) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                ((Number)
                                                database.createNativeQuery(query)
                                                        .setParameter("address", address)
                                                        .getSingleResult())
                                        .longValue());
    }
}
