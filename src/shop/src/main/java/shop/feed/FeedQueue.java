package shop.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Imports this node's feeds, one after the other, in the order in which they came.
@ApplicationScoped
public class FeedQueue {
    public static final int FEEDS_MAX = 20;

    private static final long STOP_SECONDS = 5;
    private static final Logger LOG = Logger.getLogger(FeedQueue.class);

    private final ImportFeed importFeed;
    private final Feeds feeds;
    private final Semaphore places = new Semaphore(FEEDS_MAX);
    private final Set<Attempt> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService importer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("feeds").factory());
    private volatile boolean stopped;

    FeedQueue(ImportFeed importFeed, Feeds feeds) {
        this.importFeed = importFeed;
        this.feeds = feeds;
    }

    /// A place for one more feed, which [#add] fills.
    ///
    /// @return false if there is none
    boolean reserve() {
        return places.tryAcquire();
    }

    void giveBack() {
        places.release();
    }

    /// @param file belongs to the queue from now on: deleted when it is done
    void add(Attempt attempt, Path file) {
        here.add(attempt);
        importer.submit(
                () -> {
                    try {
                        importFeed.run(attempt, file, () -> stopped);
                    } catch (RuntimeException e) {
                        LOG.errorf(e, "Feed %d was left as it is", attempt.feed());
                    } finally {
                        here.remove(attempt);
                        places.release();
                        delete(file);
                    }
                });
    }

    @Scheduled(every = "5s", delayed = "5s")
    void giveASignOfLife() {
        feeds.hearOf(here);
    }

    /// Before the database is let go of: what was read is applied and confirmed.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        importer.shutdown();
        importer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("The file of a feed stays behind: %s", e.getMessage());
        }
    }
}
