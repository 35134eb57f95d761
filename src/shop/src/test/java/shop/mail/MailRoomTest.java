package shop.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.LogLines;
import shop.MailBoxes;
import shop.ShopTest;

@ShopTest
class MailRoomTest {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    @Inject MailRoom mailRoom;
    @Inject MailSettings settings;

    private final String address = UUID.randomUUID() + "@buyers.example";

    @AfterEach
    void mailIsTakenAgain() {
        MailBoxes.release();
        MailBoxes.fail(false);
    }

    @Test
    void sendsWhatItIsGiven() throws InterruptedException {
        mailRoom.sendNow(mail("One"), inAMinute(), () -> {});
        mailRoom.sendNow(mail("Two"), inAMinute(), () -> {});
        assertThat(MailBoxes.to(address, 2))
                .containsExactlyInAnyOrder(letter("One"), letter("Two"));
    }

    @Test
    void countsWhatIsNotTakenAndTellsNobodysAddress() throws InterruptedException {
        double before = metric("shop_mail_failed_total{kind=\"news\"");
        MailBoxes.fail(true);
        try (var log = new LogLines()) {
            mailRoom.sendNow(mail("Refused"), inAMinute(), () -> {});
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (!log.text().contains("a mail about") && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(log.text()).contains("a mail about news").doesNotContain(address);
        }
        assertThat(metric("shop_mail_failed_total{kind=\"news\"")).isEqualTo(before + 1);
    }

    @Test
    void tellsHowMuchWaitsAndForHowLong() throws InterruptedException {
        int more = settings.workers() + 4;
        MailBoxes.hold();
        IntStream.range(0, more)
                .forEach(n -> mailRoom.sendNow(mail("Number " + n), inAMinute(), () -> {}));
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (metric("shop_mail_oldest_seconds{") == 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(metric("shop_mail_oldest_seconds{")).isPositive();
        assertThat(metric("shop_mail_waiting{")).isPositive();
        MailBoxes.release();
        assertThat(MailBoxes.to(address, more)).hasSize(more);
    }

    private static long inAMinute() {
        return System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    }

    private Mail mail(String subject) {
        return new Mail(MailKind.NEWS, address, subject, "Hello.");
    }

    private MailBoxes.Letter letter(String subject) {
        return new MailBoxes.Letter(address, subject, "Hello.");
    }

    private static double metric(String name) {
        var lines =
                given().get("/q/metrics")
                        .asString()
                        .lines()
                        .filter(line -> line.startsWith(name))
                        .toList();
        assertThat(lines).as(name).isNotEmpty();
        return lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
