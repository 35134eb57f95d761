package shop.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import kit.pool.Lane;
import kit.pool.Listener;
import kit.pool.Pool;
import kit.pool.WhenFull;
import org.jboss.logging.Logger;

/// Where mails wait for a worker, who takes them to the mail server one by one: each kind in a
/// queue of its own, and never many. What else there is waits in the database, see [MailRounds].
///
/// When the shop stops, what waits is sent as long as there is time.
@ApplicationScoped
public class MailRoom {
    private static final Logger LOG = Logger.getLogger(MailRoom.class);
    private static final Duration STOP_MAX = Duration.ofSeconds(5);

    private final MailServer server;
    private final MeterRegistry meters;
    private final LongSupplier nanoTime;
    private final int queueMax;
    private final Pool pool;

    @Inject
    MailRoom(MailServer server, MailSettings settings, MeterRegistry meters) {
        this(server, settings, meters, System::nanoTime);
    }

    /// @param nanoTime as [System#nanoTime]
    MailRoom(
            MailServer server, MailSettings settings, MeterRegistry meters, LongSupplier nanoTime) {
        this.server = server;
        this.meters = meters;
        this.nanoTime = nanoTime;
        this.queueMax = settings.queueMax();
        // The most urgent first, as the kinds are.
        var queues =
                Arrays.stream(MailKind.values())
                        .map(kind -> new Lane.Settings(kind.label(), queueMax, WhenFull.REFUSE))
                        .toList();
        this.pool =
                Pool.start(
                        new Pool.Settings(
                                "mail", settings.workers(), queues, Listener.reporting()));
        pool.lanes().forEach(this::measure);
        for (MailKind kind : MailKind.values()) {
            mails("sent", kind);
            mails("failed", kind);
            mails("given.up", kind);
            mails("left", kind);
        }
    }

    private void measure(Lane queue) {
        Gauge.builder("shop.mail.waiting", queue, Lane::queued)
                .description("Mails that wait for a worker of this node")
                .tag("queue", queue.name())
                .register(meters);
        Gauge.builder("shop.mail.oldest", queue, MailRoom::oldestSeconds)
                .description("For how long the oldest of them has waited")
                .baseUnit("seconds")
                .tag("queue", queue.name())
                .register(meters);
        FunctionCounter.builder("shop.mail.refused", queue, Lane::rejected)
                .description("Mails for which there was no room")
                .tag("queue", queue.name())
                .register(meters);
    }

    /// Sends a mail.
    ///
    /// @param untilNanos when others may take it, on the clock of [System#nanoTime]
    /// @param over called when it is sent, or given up; not when another try may help
    void sendNow(Mail mail, long untilNanos, Runnable over) {
        queue(mail.kind()).submit(() -> deliver(mail, untilNanos, over));
    }

    /// How many mails of a kind it would take.
    int room(MailKind kind) {
        return Math.max(0, queueMax - queue(kind).queued());
    }

    private Lane queue(MailKind kind) {
        return pool.lane(kind.ordinal());
    }

    /// What others may take up before an answer can be there is left to them: else it would be sent
    /// twice.
    private void deliver(Mail mail, long untilNanos, Runnable over) {
        if (untilNanos - nanoTime.getAsLong() < MailServer.ANSWER_MAX.toNanos()) {
            mails("left", mail.kind()).increment();
            return;
        }
        try {
            server.take(mail);
            mails("sent", mail.kind()).increment();
            over.run();
        } catch (MailFailure.Unwanted e) {
            mails("given.up", mail.kind()).increment();
            LOG.warnf("Gave up %s: %s", mail, e.getMessage());
            over.run();
        } catch (RuntimeException e) {
            mails("failed", mail.kind()).increment();
            LOG.warnf("Could not send %s: %s", mail, e.getMessage());
        }
    }

    private Counter mails(String outcome, MailKind kind) {
        return Counter.builder("shop.mail." + outcome)
                .description("Mails that this node has " + outcome.replace('.', ' '))
                .tag("kind", kind.label())
                .register(meters);
    }

    /// One of the queues now.
    public record Queue(String name, long waiting, long oldestSeconds) {}

    /// What this node's mail room is doing.
    ///
    /// @param sent and `failed`, `givenUp`: since it started; a mail can fail many times
    public record Report(List<Queue> queues, long sent, long failed, long givenUp) {}

    public Report report() {
        var queues =
                pool.lanes().stream()
                        .map(lane -> new Queue(lane.name(), lane.queued(), oldestSeconds(lane)))
                        .toList();
        return new Report(queues, total("sent"), total("failed"), total("given.up"));
    }

    private long total(String outcome) {
        return Arrays.stream(MailKind.values())
                .mapToLong(kind -> (long) mails(outcome, kind).count())
                .sum();
    }

    private static long oldestSeconds(Lane queue) {
        return TimeUnit.NANOSECONDS.toSeconds(queue.oldestNanos());
    }

    void stop(@Observes ShutdownEvent event) {
        int left = pool.stop(STOP_MAX).size();
        if (left > 0) {
            LOG.warnf("%d mails were not sent", left);
        }
    }
}
