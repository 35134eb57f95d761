package shop.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/// For how long the oldest mail lies in the database, whatever keeps it there: a mail server that
/// takes nothing, nodes that send nothing, or a mail that was tried too often. Looked up now and
/// then, so that nobody who asks for the metric waits for the database. All nodes see the same.
@ApplicationScoped
public class MailBacklog {
    private final StoredMails storedMails;
    private volatile long oldestMillis;

    MailBacklog(StoredMails storedMails, MeterRegistry meters) {
        this.storedMails = storedMails;
        Gauge.builder("shop.mail.stored.oldest", this, backlog -> backlog.oldestMillis / 1e3)
                .description("For how long the oldest mail of all nodes lies in the database")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(every = "10s")
    void look() {
        oldestMillis = storedMails.oldestMillis();
    }

    /// As of the last look; 0 if there is none.
    public long oldestSeconds() {
        return TimeUnit.MILLISECONDS.toSeconds(oldestMillis);
    }
}
