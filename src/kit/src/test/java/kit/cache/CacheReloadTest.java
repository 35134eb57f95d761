package kit.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/// Values that get old, and are loaded again before they expire.
class CacheReloadTest {
    private final AtomicLong now = new AtomicLong();
    private final Queue<Runnable> reloads = new ArrayDeque<>();

    /// Of the clock, before it fails.
    private int readsLeft = Integer.MAX_VALUE;

    @Test
    void aReloadThatFailsBeforeItIsStartedIsTriedAgain() {
        Cache<String, Integer> cache =
                CacheBuilder.<String, Integer>ofEntries(10)
                        .refreshesAfter(Duration.ofNanos(50), Runnable::run)
                        .clock(this::read)
                        .build();
        cache.get("a", _ -> 1);
        now.addAndGet(50);
        readsLeft = 2; // the value is neither expired nor fresh; is it still not fresh?
        assertThatThrownBy(() -> cache.get("a", _ -> 2)).hasMessage("clock");

        readsLeft = Integer.MAX_VALUE;
        assertThat(cache.get("a", _ -> 3)).isEqualTo(1);
        assertThat(cache.get("a")).isEqualTo(3);
    }

    private long read() {
        if (readsLeft-- <= 0) {
            throw new AssertionError("clock");
        }
        return now.get();
    }

    @Test
    void theAgeOfAValueCountsFromTheEndOfItsLoad() {
        Cache<String, Integer> cache = refreshed();
        cache.get("a", _ -> (int) now.addAndGet(70));

        now.addAndGet(99);
        assertThat(cache.get("a")).isEqualTo(70);
        now.addAndGet(1);
        assertThat(cache.get("a")).isNull();
    }

    @Test
    void aStaleValueIsGivenOutWhileExactlyOneReloadRuns() {
        Cache<String, Integer> cache = refreshed();
        assertThat(cache.get("a", _ -> 1)).isEqualTo(1);
        now.addAndGet(50);
        assertThat(cache.get("a", _ -> 2)).isEqualTo(1);
        assertThat(cache.get("a", _ -> 3)).isEqualTo(1);
        assertThat(reloads).hasSize(1);

        reloads.remove().run();
        assertThat(cache.get("a", _ -> 4)).isEqualTo(2);
        assertThat(reloads).isEmpty();
        now.addAndGet(99);
        assertThat(cache.get("a")).as("as fresh as its reload").isEqualTo(2);
    }

    @Test
    void aReloadThatFailsLeavesTheStaleValueAndTheNextReaderTriesAgain() {
        Cache<String, Integer> cache = refreshed();
        cache.get("a", _ -> 1);
        now.addAndGet(50);
        cache.get("a", _ -> Integer.parseInt("x"));
        List<Throwable> reported = reportedBy(() -> reloads.remove().run());

        assertThat(reported).singleElement().isInstanceOf(NumberFormatException.class);
        assertThat(cache.get("a", _ -> 3)).isEqualTo(1);
        reloads.remove().run();
        assertThat(cache.get("a")).isEqualTo(3);
    }

    @Test
    void saysOnceThatReloadsFailUntilOneHasWorked() {
        Cache<String, Integer> cache = refreshed();
        List<Throwable> reported =
                reportedBy(
                        () -> {
                            for (int outage = 1; outage <= 2; outage++) {
                                reloads(cache, _ -> Integer.parseInt("x"));
                                reloads(cache, _ -> Integer.parseInt("y"));
                                reloads(cache, _ -> 1);
                            }
                        });

        assertThat(reported).hasSize(2);
    }

    private void reloads(Cache<String, Integer> cache, Function<String, Integer> source) {
        String fresh = "since " + now.get();
        cache.get(fresh, _ -> 0);
        now.addAndGet(50);
        cache.get(fresh, source);
        reloads.remove().run();
    }

    /// What the cache logs meanwhile, which does not reach the console.
    private static List<Throwable> reportedBy(Runnable step) {
        List<Throwable> reported = new ArrayList<>();
        Logger log = Logger.getLogger(Cache.class.getName());
        log.setFilter(
                line -> {
                    reported.add(line.getThrown());
                    return false;
                });
        try {
            step.run();
        } finally {
            log.setFilter(null);
        }
        return reported;
    }

    @Test
    void aReloadThatFindsNothingRemoves() {
        Cache<String, Integer> cache = refreshed();
        cache.get("a", _ -> 1);
        now.addAndGet(50);
        cache.get("a", _ -> null);
        reloads.remove().run();

        assertThat(cache.get("a")).isNull();
    }

    @Test
    void aRemovalDiscardsTheReload() {
        Cache<String, Integer> cache = refreshed();
        cache.get("a", _ -> 1);
        now.addAndGet(50);
        cache.get("a", _ -> 2);
        cache.remove("a");
        reloads.remove().run();

        assertThat(cache.get("a")).isNull();
    }

    @Test
    void whatExpiresBeforeItsReloadIsDoneComesBackWithIt() {
        Cache<String, Integer> cache = refreshed();
        cache.get("a", _ -> 1);
        now.addAndGet(50);
        cache.get("a", _ -> 2);
        now.addAndGet(50);
        assertThat(cache.get("a")).isNull();
        reloads.remove().run();

        assertThat(cache.get("a")).isEqualTo(2);
    }

    @Test
    void aRejectedReloadIsTriedAgain() {
        Cache<String, Integer> cache =
                staleAndReloadedBy(
                        () -> {
                            throw new RejectedExecutionException("on purpose");
                        });

        assertThat(cache.get("a", _ -> 2)).isEqualTo(1);
        assertThat(cache.get("a", _ -> 3)).isEqualTo(1);
        assertThat(cache.get("a", _ -> 4)).isEqualTo(3);
    }

    @Test
    void aReloadThatNobodyCouldStartIsTriedAgain() {
        Cache<String, Integer> cache =
                staleAndReloadedBy(
                        () -> {
                            throw new OutOfMemoryError("no thread, on purpose");
                        });

        assertThatThrownBy(() -> cache.get("a", _ -> 2)).isInstanceOf(OutOfMemoryError.class);
        assertThat(cache.get("a", _ -> 3)).isEqualTo(1);
        assertThat(cache.get("a", _ -> 4)).isEqualTo(3);
    }

    @Test
    void whoNeedsTheValueBeforeItsReloadIsRunRunsItAndTheReloadDoesNothing() {
        Cache<String, Integer> cache = refreshed();
        cache.get("a", _ -> 1);
        now.addAndGet(50);
        cache.get("a", _ -> 2);
        now.addAndGet(50);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(cache.get("a", _ -> 3)).isEqualTo(3));
        reloads.remove().run();
        assertThat(cache.get("a")).isEqualTo(3);
    }

    /// A cache with the stale value 1, whose first reload is handed to the one given; the others
    /// run at once.
    private Cache<String, Integer> staleAndReloadedBy(Runnable first) {
        AtomicInteger asked = new AtomicInteger();
        Cache<String, Integer> cache =
                CacheBuilder.<String, Integer>ofEntries(10)
                        .refreshesAfter(
                                Duration.ofNanos(50),
                                task -> (asked.getAndIncrement() == 0 ? first : task).run())
                        .clock(now::get)
                        .build();
        cache.get("a", _ -> 1);
        now.addAndGet(50);
        return cache;
    }

    private Cache<String, Integer> refreshed() {
        return CacheBuilder.<String, Integer>ofEntries(10)
                .expiresAfterWrite(Duration.ofNanos(100))
                .refreshesAfter(Duration.ofNanos(50), reloads::add)
                .clock(now::get)
                .build();
    }
}
