package shop.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.LogLines;
import shop.MailBoxes;
import shop.ShopTest;

/// Mails that lie in the database until they are sent.
@ShopTest
class MailRoundsTest {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    @Inject MailRounds mailRounds;
    @Inject StoredMails storedMails;
    @Inject MailBacklog mailBacklog;
    @Inject EntityManager database;
    @Inject MeterRegistry meters;

    private String address = UUID.randomUUID() + "@buyers.example";

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
        int before = MailBoxes.refused();
        MailBoxes.fail(true);
        store(1);
        MailBoxes.awaitRefusal(before);
        MailBoxes.fail(false);
        assertThat(MailBoxes.letters()).noneMatch(letter -> letter.to().equals(address));
        isDueAgain();
        assertThat(MailBoxes.to(address, 1)).hasSize(1);
    }

    @Test
    void tellsForHowLongTheOldestMailLies() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            storedMails.add(mails(1));
                            update("tries = 1000, due_at = now(3) + interval 1 minute");
                            update("id = -1, stored_at = now(3) - interval 1 hour");
                        });
        mailBacklog.look();
        assertThat(meters.get("shop.mail.stored.oldest").gauge().value()).isBetween(3600.0, 3660.0);
        assertThat(mailBacklog.oldestSeconds()).isBetween(3600L, 3660L);
        QuarkusTransaction.requiringNew().run(() -> storedMails.forget(List.of(-1L)));
        mailBacklog.look();
        assertThat(mailBacklog.oldestSeconds()).isLessThan(3600);
    }

    @Test
    void givesUpAMailThatIsRefusedForGood() throws InterruptedException {
        double before = givenUp();
        address = UUID.randomUUID() + MailBoxes.NOBODY;
        try (var log = new LogLines()) {
            store(1);
            assertThat(rowsInTheEnd(0)).isZero();
            assertThat(log.text())
                    .contains("Gave up a mail about news: The mail server does not want it (400)")
                    .doesNotContain(address);
        }
        assertThat(givenUp()).isEqualTo(before + 1);
    }

    private double givenUp() {
        return meters.counter("shop.mail.given.up", "kind", "news").count();
    }

    @Test
    void passesOverWhatAnotherNodeIsTakingUp() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            storedMails.add(mails(4)); // the locks are held until the end
                            assertThat(takenBesides()).noneMatch(to -> to.equals(address));
                        });
    }

    private List<String> takenBesides() {
        return QuarkusTransaction.requiringNew()
                .call(() -> storedMails.take(MailKind.NEWS, 50, 0))
                .stream()
                .map(stored -> stored.mail().to())
                .toList();
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
        QuarkusTransaction.requiringNew().run(() -> update("due_at = now(3)"));
    }

    private void update(String columns) {
        database.createNativeQuery(
                        "update stored_mail set %s where recipient = :address".formatted(columns))
                .setParameter("address", address)
                .executeUpdate();
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
