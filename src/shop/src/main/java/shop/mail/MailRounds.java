package shop.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Keeps mails in the database until they are sent, or given up, and brings them to the mail room
/// in portions, as there is room.
///
/// A round is made when something was stored here, when the mail room has become emptier, and every
/// so often for what other nodes have left behind.
@ApplicationScoped
public class MailRounds {
    /// As many as eight workers send in about a quarter of a second.
    private static final int PORTION_MAX = 50;

    private static final Logger LOG = Logger.getLogger(MailRounds.class);

    private final StoredMails storedMails;
    private final MailRoom mailRoom;
    private final AfterCommit afterCommit;
    private final Duration every;
    private final int portion;

    /// Sent or given up, with a row that is still there.
    private final Queue<Long> over = new ConcurrentLinkedQueue<>();

    private final Semaphore reasons = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("mail-rounds").unstarted(this::walk);

    /// The last round found a queue without room for a portion.
    private volatile boolean waitsForRoom;

    private volatile boolean stopped;

    MailRounds(
            StoredMails storedMails,
            MailRoom mailRoom,
            AfterCommit afterCommit,
            MailSettings settings) {
        this.storedMails = storedMails;
        this.mailRoom = mailRoom;
        this.afterCommit = afterCommit;
        this.every = settings.roundsEvery();
        this.portion = Math.clamp(settings.queueMax() / 2, 1, PORTION_MAX);
    }

    /// Stores mails with the caller's transaction; they are sent when it has come through.
    public void store(List<Mail> mails) {
        storedMails.add(mails);
        afterCommit.run(reasons::release);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    private void walk() {
        while (!stopped) {
            try {
                reasons.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
                reasons.drainPermits();
                round();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Stored mails wait for the next round: %s", e.getMessage());
            }
        }
    }

    /// Until less than a portion is due, or there is no room for one; the urgent first, each time.
    private void round() {
        forgetWhatIsOver();
        boolean more = true;
        while (more && !stopped) {
            more = false;
            boolean full = false;
            for (MailKind kind : MailKind.values()) {
                if (mailRoom.room(kind) < portion) {
                    full = true;
                } else {
                    more |= bring(kind) == portion;
                }
            }
            waitsForRoom = full;
        }
    }

    private int bring(MailKind kind) {
        var taken = storedMails.take(kind, portion, System.nanoTime());
        for (var stored : taken) {
            mailRoom.sendNow(stored.mail(), stored.untilNanos(), () -> isOver(stored));
        }
        return taken.size();
    }

    private void isOver(StoredMails.Stored stored) {
        over.add(stored.id());
        if (waitsForRoom && mailRoom.room(stored.mail().kind()) >= portion) {
            reasons.release();
        }
    }

    /// In one statement, because a transaction for each would cost more than the mails do.
    private void forgetWhatIsOver() {
        List<Long> ids = new ArrayList<>();
        for (Long id = over.poll(); id != null; id = over.poll()) {
            ids.add(id);
        }
        if (ids.isEmpty()) {
            return;
        }
        try {
            storedMails.forget(ids);
        } catch (RuntimeException e) {
            over.addAll(ids);
            throw e;
        }
    }

    /// Before the mail room stops: what is not there yet stays where it is.
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(1));
    }

    /// After the mail room has stopped, which sends some more while it does.
    void stopped(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
        forgetWhatIsOver();
    }
}
