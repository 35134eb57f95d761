package kit.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// One load a key, and what becomes of it.
class CacheLoadTest {
    private static final int READERS = 8;

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger loads = new AtomicInteger();

    /// Of the clock, before it fails.
    private int readsLeft = Integer.MAX_VALUE;

    @Test
    void allWhoWantTheSameKeyGetTheValueOfOneLoad() throws Exception {
        Cache<String, Integer> cache =
                CacheBuilder.<String, Integer>ofEntries(10).statistics().build();
        CountDownLatch asked = new CountDownLatch(READERS);
        List<Future<Integer>> results =
                read(
                        () -> {
                            asked.countDown();
                            return cache.get("a", _ -> slowly(asked, cache, 42));
                        });

        for (Future<Integer> result : results) {
            assertThat(result.get()).isEqualTo(42);
        }
        assertThat(loads).hasValue(1);
        assertThat(cache.stats().loads()).isEqualTo(1);
    }

    @Test
    void aFailureReachesAllWhoWaitAndIsNotKept() throws Exception {
        Cache<String, Integer> cache =
                CacheBuilder.<String, Integer>ofEntries(10).statistics().build();
        CountDownLatch asked = new CountDownLatch(READERS);
        List<Future<Integer>> results =
                read(
                        () -> {
                            asked.countDown();
                            return cache.get("a", _ -> slowly(asked, cache, null));
                        });

        List<Throwable> failures = new ArrayList<>();
        for (Future<Integer> result : results) {
            assertThatThrownBy(result::get)
                    .isInstanceOf(ExecutionException.class)
                    .satisfies(thrown -> failures.add(thrown.getCause()));
        }
        assertThat(failures.stream().filter(IllegalStateException.class::isInstance)).hasSize(1);
        assertThat(failures.stream().filter(CompletionException.class::isInstance))
                .hasSize(READERS - 1)
                .allMatch(waiting -> waiting.getCause() instanceof IllegalStateException);
        assertThat(loads).hasValue(1);
        assertThat(cache.get("a", _ -> 7)).isEqualTo(7);
    }

    /// Ends when all have asked and missed, so that all but one must wait for it.
    private Integer slowly(CountDownLatch asked, Cache<?, ?> cache, Integer result) {
        loads.incrementAndGet();
        try {
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        while (cache.stats().misses() < READERS) {
            Thread.onSpinWait();
        }
        if (result == null) {
            throw new IllegalStateException("on purpose");
        }
        return result;
    }

    private static List<Future<Integer>> read(Callable<Integer> reader) throws Exception {
        List<Callable<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(reader);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(readers);
        }
    }

    @Test
    void aLoadThatFindsNothingIsNotKept() {
        Cache<String, Integer> cache = CacheBuilder.<String, Integer>ofEntries(10).build();

        assertThat(cache.get("a", _ -> null)).isNull();
        assertThat(cache.get("a", _ -> 1)).isEqualTo(1);
        assertThat(cache.get("a", _ -> 2)).isEqualTo(1);
    }

    @Test
    void aRemovalMeanwhileDiscardsWhatIsLoaded() {
        Cache<String, Integer> cache = CacheBuilder.<String, Integer>ofEntries(10).build();
        Integer loaded =
                cache.get(
                        "a",
                        key -> {
                            cache.remove(key);
                            return 1;
                        });

        assertThat(loaded).isEqualTo(1);
        assertThat(cache.get("a")).isNull();
    }

    @Test
    void aValueThatWasPutMeanwhileStays() {
        Cache<String, Integer> cache = CacheBuilder.<String, Integer>ofEntries(10).build();
        cache.get(
                "a",
                key -> {
                    cache.put(key, 2);
                    return 1;
                });

        assertThat(cache.get("a")).isEqualTo(2);
    }

    /// The load begins when `put` has already looked for loads to discard, and has not written yet.
    @Test
    void aValueThatWasPutMeanwhileStaysWhenItsLoadWasNotSeen() throws Exception {
        Cache<Key, Integer> cache = CacheBuilder.<Key, Integer>ofEntries(10).build();
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            List<Future<Integer>> load = new ArrayList<>();
            Runnable beginLoad =
                    () -> {
                        load.add(
                                thread.submit(
                                        () ->
                                                cache.get(
                                                        new Key(() -> {}),
                                                        _ -> {
                                                            loading.countDown();
                                                            return afterAll(written);
                                                        })));
                        afterAll(loading);
                    };
            cache.put(new Key(beginLoad), 2);
            written.countDown();

            assertThat(load.getFirst().get()).isEqualTo(1);
            assertThat(cache.get(new Key(() -> {}))).isEqualTo(2);
        }
    }

    private static int afterAll(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return 1;
    }

    /// All are equal. Runs something when it is looked up for the second time: `put` looks first
    /// for a load, then for the entry.
    private static final class Key {
        private final Runnable atSecondLook;
        private int looks;

        Key(Runnable atSecondLook) {
            this.atSecondLook = atSecondLook;
        }

        @Override
        public int hashCode() {
            looks++;
            if (looks == 2) {
                atSecondLook.run();
            }
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key;
        }
    }

    /// A value comes in when the load stands there already, and its age cannot be told.
    @Test
    void aLoadThatFailsBeforeItRunsIsNotWaitedFor() {
        Cache<Key, Integer> cache =
                CacheBuilder.<Key, Integer>ofEntries(10)
                        .expiresAfterWrite(Duration.ofNanos(100))
                        .clock(this::read)
                        .build();
        Runnable comesInBetween =
                () -> {
                    cache.put(new Key(() -> {}), 2);
                    readsLeft = 0;
                };
        assertThatThrownBy(() -> cache.get(new Key(comesInBetween), _ -> 1)).hasMessage("clock");

        readsLeft = Integer.MAX_VALUE;
        now.addAndGet(100);
        assertThat(cache.get(new Key(() -> {}), _ -> 3)).isEqualTo(3);
    }

    private long read() {
        if (readsLeft-- <= 0) {
            throw new AssertionError("clock");
        }
        return now.get();
    }

    /// So two loaders of one key run at once; what the first brings was discarded.
    @Test
    void whoAsksAfterARemovalDoesNotWaitForTheLoadThatWasDiscarded() {
        Cache<String, Integer> cache = CacheBuilder.<String, Integer>ofEntries(10).build();
        Integer loaded =
                cache.get(
                        "a",
                        key -> {
                            cache.remove(key);
                            assertThat(cache.get(key, _ -> 2)).isEqualTo(2);
                            return 1;
                        });

        assertThat(loaded).isEqualTo(1);
        assertThat(cache.get("a")).isEqualTo(2);
    }

    @Test
    void aLoadThatAsksForItsOwnKeyFailsInsteadOfWaitingForItself() {
        Cache<String, Integer> cache = CacheBuilder.<String, Integer>ofEntries(10).build();

        assertThatThrownBy(() -> cache.get("a", key -> cache.get(key, _ -> 1)))
                .hasMessageContaining("must not ask for the key that it loads");
    }
}
