package kit.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/// Room, time, statistics and the listener, with a clock turned by hand.
class CacheTest {
    private final AtomicLong now = new AtomicLong(-7); // nanoTime may be negative

    @Test
    void expiresExactlyWhenItsTimeIsOver() {
        Cache<String, Integer> cache = timed().expiresAfterWrite(Duration.ofNanos(100)).build();
        cache.put("a", 1);

        now.addAndGet(99);
        assertThat(cache.get("a")).isEqualTo(1);
        now.addAndGet(1);
        assertThat(cache.get("a")).isNull();
        assertThat(cache.size()).isZero();
    }

    @Test
    void aNewValueHasANewTime() {
        Cache<String, Integer> cache = timed().expiresAfterWrite(Duration.ofNanos(100)).build();
        cache.put("a", 1);
        now.addAndGet(60);
        cache.put("a", 2);
        now.addAndGet(60);

        assertThat(cache.get("a")).isEqualTo(2);
    }

    @Test
    void livesOnAsLongAsItIsRead() {
        Cache<String, Integer> cache = timed().expiresAfterAccess(Duration.ofNanos(100)).build();
        cache.put("a", 1);
        for (int i = 0; i < 10; i++) {
            now.addAndGet(99);
            assertThat(cache.get("a")).isEqualTo(1);
        }
        now.addAndGet(100);

        assertThat(cache.get("a")).isNull();
    }

    @Test
    void jitterTakesItsShareAndNeverAdds() {
        AtomicLong draws = new AtomicLong();
        Cache<String, Integer> cache =
                timed().expiresAfterWrite(Duration.ofNanos(100))
                        .jitter(0.5)
                        .random(() -> draws.getAndIncrement() % 2)
                        .build();
        cache.put("whole", 1);
        draws.set(1);
        cache.put("half", 2);

        now.addAndGet(49);
        assertThat(cache.get("half")).isEqualTo(2);
        now.addAndGet(1);
        assertThat(cache.get("half")).isNull();
        now.addAndGet(49);
        assertThat(cache.get("whole")).isEqualTo(1);
        now.addAndGet(1);
        assertThat(cache.get("whole")).isNull();
    }

    @Test
    void aLifetimeMayBeLongerThanNanosecondsCanSay() {
        Duration forever = ChronoUnit.FOREVER.getDuration();
        Cache<String, Integer> cache = timed().expiresAfterAccess(forever).build();
        cache.put("a", 1);
        now.addAndGet(Duration.ofDays(10_000).toNanos());

        assertThat(cache.get("a")).isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                timed().expiresAfterWrite(forever)
                                        .refreshesAfter(forever, Runnable::run)
                                        .build())
                .hasMessageContaining("refresh must come first");
    }

    @Test
    void whatNobodyReadsLeavesSomeTimeAfterItExpired() {
        Cache<String, Integer> cache = timed().expiresAfterWrite(Duration.ofNanos(6_200)).build();
        cache.put("a", 1);
        now.addAndGet(6_199);
        cache.clean();
        assertThat(cache.size()).isEqualTo(1);
        now.addAndGet(201); // a 62nd more

        cache.put("b", 2);
        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    void whatIsTooHeavyForAllTheRoomDoesNotPushOthersOut() {
        Cache<String, Integer> cache = CacheBuilder.<String, Integer>ofWeight(10, v -> v).build();
        cache.put("a", 4);
        cache.put("b", 11);
        assertThat(cache.get("a")).isEqualTo(4);
        assertThat(cache.get("b")).isNull();
        cache.put("a", 12);

        assertThat(cache.get("a")).isNull();
        assertThat(cache.weight()).isZero();
    }

    @Test
    void aValueThatGetsHeavierPushesOthersOut() {
        Cache<String, Integer> cache =
                CacheBuilder.<String, Integer>ofWeight(10, v -> v).eviction(Eviction.LRU).build();
        cache.put("a", 4);
        cache.put("b", 4);
        cache.put("b", 7);

        assertThat(cache.get("a")).isNull();
        assertThat(cache.get("b")).isEqualTo(7);
        assertThat(cache.weight()).isEqualTo(7);
    }

    @Test
    void tellsWhatLeftAndWhy() {
        List<String> told = new ArrayList<>();
        Cache<String, Integer> cache =
                CacheBuilder.<String, Integer>ofEntries(2)
                        .eviction(Eviction.LRU)
                        .expiresAfterWrite(Duration.ofNanos(100))
                        .clock(now::get)
                        .onRemoval((key, value, cause) -> told.add(key + value + " " + cause))
                        .build();
        cache.put("a", 1);
        cache.put("a", 2);
        cache.put("b", 3);
        cache.put("c", 4);
        cache.remove("b");
        now.addAndGet(100);
        cache.get("c");

        assertThat(told).containsExactly("a1 REPLACED", "a2 SIZE", "b3 REMOVED", "c4 EXPIRED");
    }

    /// Would hang, or time out, if the listener were called with a lock held.
    @Test
    void aListenerMayWaitForAnotherThreadThatUsesTheCache() {
        List<Integer> seen = new ArrayList<>();
        List<Cache<Integer, Integer>> self = new ArrayList<>();
        Cache<Integer, Integer> cache =
                CacheBuilder.<Integer, Integer>ofEntries(1)
                        .onRemoval(
                                (key, value, cause) -> {
                                    if (key < 10) {
                                        seen.add(elsewhere(self.getFirst(), 10 + key));
                                    }
                                })
                        .build();
        self.add(cache);
        cache.put(1, 1);
        cache.put(1, 2);
        cache.put(2, 2);
        cache.get(3, key -> key);

        assertThat(seen).isNotEmpty();
    }

    private static int elsewhere(Cache<Integer, Integer> cache, int key) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            cache.put(key, key);
                            cache.remove(key);
                            cache.clean();
                            return key;
                        })
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /// A chain of 10,000 calls within calls would not fit on the stack.
    @Test
    void aListenerThatRemovesIsToldOfItAfterItHasReturned() {
        List<String> told = new ArrayList<>();
        List<Cache<Integer, Integer>> self = new ArrayList<>();
        Cache<Integer, Integer> cache =
                CacheBuilder.<Integer, Integer>ofEntries(20_000)
                        .onRemoval(
                                (key, _, _) -> {
                                    told.add("told " + key);
                                    self.getFirst().remove(key + 1);
                                    told.add("returned " + key);
                                })
                        .build();
        self.add(cache);
        for (int key = 0; key < 10_000; key++) {
            cache.put(key, key);
        }
        cache.remove(0);

        assertThat(told).hasSize(20_000).startsWith("told 0", "returned 0", "told 1");
        assertThat(cache.size()).isZero();
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        Logger log = Logger.getLogger(Removals.class.getName());
        log.setUseParentHandlers(false); // the stack trace is expected
        List<Integer> told = new ArrayList<>();
        Cache<String, Integer> cache =
                CacheBuilder.<String, Integer>ofEntries(2)
                        .onRemoval(
                                (_, value, _) -> {
                                    told.add(value);
                                    if (value == 1) {
                                        throw new IllegalStateException("on purpose");
                                    }
                                    throw new AssertionError("on purpose");
                                })
                        .build();
        cache.put("a", 1);
        cache.put("a", 2);
        cache.put("a", 3);
        cache.put("a", 4);

        assertThat(cache.get("a")).isEqualTo(4);
        assertThat(told).containsExactly(1, 2, 3);
    }

    @Test
    void countsWhatHappens() {
        Cache<String, Integer> cache =
                timed().eviction(Eviction.LRU)
                        .expiresAfterWrite(Duration.ofNanos(100))
                        .statistics()
                        .build();
        cache.get("a");
        cache.get("a", _ -> 1);
        cache.get("a", _ -> 2);
        assertThatThrownBy(() -> cache.get("b", _ -> Integer.parseInt("x")))
                .isInstanceOf(NumberFormatException.class);
        now.addAndGet(100);
        cache.get("a");
        for (int i = 0; i < 101; i++) {
            cache.put("k" + i, i);
        }

        assertThat(cache.stats()).isEqualTo(new CacheStats(1, 4, 2, 1, 1, 1));
        assertThat(cache.stats().hitRatio()).isEqualTo(0.2);
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatThrownBy(() -> CacheBuilder.ofEntries(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> timed().jitter(1)).hasMessageContaining("jitter");
        assertThatThrownBy(() -> timed().expiresAfterWrite(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                timed().expiresAfterWrite(Duration.ofSeconds(1))
                                        .refreshesAfter(Duration.ofSeconds(1), Runnable::run)
                                        .build())
                .hasMessageContaining("refresh must come first");
        assertThatThrownBy(() -> timed().build().stats()).hasMessageContaining("statistics()");
    }

    private CacheBuilder<String, Integer> timed() {
        return CacheBuilder.<String, Integer>ofEntries(100).clock(now::get);
    }
}
