package kit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Several threads at once, and what must hold when they are done.
class CacheThreadsTest {
    private static final int THREADS = 4;
    private static final int OPERATIONS = 3_000;
    private static final int MAX = 50;

    /// Without a last look at the cache: what was reported must have been worked off by whoever
    /// returned last.
    @Property(tries = 10, seed = "1")
    void keepsItsBoundAndTellsOfEachValueOnce(@ForAll long seed) throws Exception {
        Queue<Integer> told = new ConcurrentLinkedQueue<>();
        Cache<Integer, Integer> cache =
                CacheBuilder.<Integer, Integer>ofEntries(MAX)
                        .onRemoval((_, value, _) -> told.add(value))
                        .build();
        AtomicInteger values = new AtomicInteger();
        inParallel(
                seed,
                random -> {
                    Integer key = random.nextInt(4 * MAX);
                    switch (random.nextInt(4)) {
                        case 0 -> cache.put(key, values.getAndIncrement());
                        case 1 -> cache.remove(key);
                        default -> cache.get(key, _ -> null);
                    }
                });

        assertThat(cache.size()).isLessThanOrEqualTo(MAX);
        assertThat(cache.weight()).isEqualTo(cache.size());
        List<Integer> all = new ArrayList<>(told);
        for (int key = 0; key < 4 * MAX; key++) {
            Integer value = cache.get(key);
            if (value != null) {
                all.add(value);
            }
        }
        assertThat(all).hasSize(values.get()).doesNotHaveDuplicates();
    }

    /// Weights change, time passes, loads and reloads run: never two of one key at once.
    @Property(tries = 10, seed = "1")
    void runsNoTwoLoadsOfAKeyAtOnce(@ForAll long seed) throws Exception {
        AtomicLong now = new AtomicLong();
        Map<Integer, AtomicInteger> running = new ConcurrentHashMap<>();
        AtomicInteger together = new AtomicInteger();
        try (ExecutorService reloads = Executors.newFixedThreadPool(2)) {
            Cache<Integer, Integer> cache =
                    CacheBuilder.<Integer, Integer>ofWeight(MAX, value -> value)
                            .expiresAfterWrite(Duration.ofNanos(2_000))
                            .refreshesAfter(Duration.ofNanos(1_000), reloads)
                            .jitter(0.3)
                            .clock(now::get)
                            .build();
            inParallel(
                    seed,
                    random -> {
                        now.addAndGet(1);
                        int weight = random.nextInt(5);
                        cache.get(
                                random.nextInt(2 * MAX),
                                key -> {
                                    AtomicInteger mine =
                                            running.computeIfAbsent(key, _ -> new AtomicInteger());
                                    together.addAndGet(mine.getAndIncrement());
                                    Thread.yield();
                                    mine.decrementAndGet();
                                    return weight;
                                });
                    });
            assertThat(cache.weight()).isLessThanOrEqualTo(MAX);
        }
        assertThat(running).isNotEmpty();
        assertThat(together).hasValue(0);
    }

    private interface Operation {
        void run(SplittableRandom random);
    }

    private static void inParallel(long seed, Operation operation) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            SplittableRandom random = new SplittableRandom(seed + i);
            tasks.add(
                    () -> {
                        for (int n = 0; n < OPERATIONS; n++) {
                            operation.run(random);
                        }
                        return null;
                    });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> each : threads.invokeAll(tasks)) {
                each.get();
            }
        }
    }
}
