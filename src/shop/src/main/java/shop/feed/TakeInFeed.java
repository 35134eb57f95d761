package shop.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Supplier;

/// Takes a received file in: as a new feed, or to go on with one that was cut off.
@ApplicationScoped
public class TakeInFeed {
    private final Feeds feeds;
    private final FeedQueue queue;

    TakeInFeed(Feeds feeds, FeedQueue queue) {
        this.feeds = feeds;
        this.queue = queue;
    }

    /// @return the feed's id
    /// @throws FeedRefused if it cannot be
    public long begin(String supplier, Received file) throws IOException {
        return take(
                file,
                () -> {
                    var feed = new Feed(supplier, file, Instant.now());
                    feeds.add(feed);
                    return feed;
                });
    }

    /// @throws FeedRefused if it cannot be
    public void goOn(long id, Received file) throws IOException {
        take(
                file,
                () -> {
                    var now = Instant.now();
                    var feed = feeds.findLocked(id).orElseThrow();
                    if (feed.stateAt(now) != FeedState.CUT_OFF) {
                        throw new FeedRefused.NotCutOff(id, feed.stateAt(now));
                    }
                    if (!feed.isMadeOf(file)) {
                        throw new FeedRefused.AnotherFile(id);
                    }
                    feed.takeUpAgain(now);
                    return feed;
                });
    }

    private long take(Received file, Supplier<Feed> feed) throws IOException {
        FeedFile.checkHeader(file.path());
        if (!queue.reserve()) {
            throw new FeedRefused.TooMany();
        }
        Attempt attempt;
        try {
            attempt =
                    QuarkusTransaction.requiringNew()
                            .call(
                                    () -> {
                                        var taken = feed.get();
                                        return new Attempt(taken.id(), taken.attempt());
                                    });
        } catch (RuntimeException e) {
            queue.giveBack();
            throw e;
        }
        queue.add(attempt, file.path());
        return attempt.feed();
    }
}
