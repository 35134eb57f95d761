package shop.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Mails that are this node's for a while, and a mail server that takes almost as long.
class ClaimedMailTest {
    private static final long UNTIL_NANOS = StoredMails.CLAIM.toNanos();
    private static final Duration SLOW =
            StoredMails.CLAIM.minus(MailServer.ANSWER_MAX).plusNanos(1);

    private final AtomicLong nanos = new AtomicLong();
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final List<String> over = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MailRoom mailRoom = new MailRoom(this::take, new Settings(), meters, nanos::get);

    @Test
    void isLeftWhenOthersMayTakeItBeforeItsAnswerIsThere() {
        send("first", UNTIL_NANOS);
        send("too late", UNTIL_NANOS);
        send("just in time", UNTIL_NANOS + 1);
        mailRoom.stop(new ShutdownEvent());
        assertThat(posted).containsExactly("first", "just in time");
        assertThat(over).isEqualTo(posted);
        assertThat(meters.counter("shop.mail.left", "kind", "order").count()).isEqualTo(1);
    }

    private void send(String subject, long untilNanos) {
        var mail = new Mail(MailKind.ORDER, "ada@example.org", subject, "Hello.");
        mailRoom.sendNow(mail, untilNanos, () -> over.add(subject));
    }

    /// The first one takes long.
    private void take(Mail mail) {
        posted.add(mail.subject());
        nanos.set(SLOW.toNanos());
    }

    private record Settings() implements MailSettings {
        @Override
        public String url() {
            return "";
        }

        @Override
        public int workers() {
            return 1;
        }

        @Override
        public int queueMax() {
            return 10;
        }

        @Override
        public Duration roundsEvery() {
            return Duration.ofSeconds(1);
        }
    }
}
