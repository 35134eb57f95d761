package kit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Random operations, and a plain model beside them.
class CachePropertyTest {
    private static final int OPERATIONS = 200;
    private static final int KEYS = 20;

    @Property(tries = 1000, seed = "1")
    void keepsWhatWasUsedLast(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int max) {
        SplittableRandom random = new SplittableRandom(seed);
        Cache<Integer, Integer> cache =
                CacheBuilder.<Integer, Integer>ofEntries(max).eviction(Eviction.LRU).build();
        Map<Integer, Integer> values = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            Integer key = random.nextInt(KEYS);
            switch (random.nextInt(5)) {
                case 0 -> {
                    cache.remove(key);
                    values.remove(key);
                    order.remove(key);
                }
                case 1, 2 -> {
                    cache.put(key, i);
                    values.put(key, i);
                    order.remove(key);
                    order.add(key);
                    if (order.size() > max) {
                        values.remove(order.removeFirst());
                    }
                }
                default -> {
                    assertThat(cache.get(key)).isEqualTo(values.get(key));
                    if (order.remove(key)) {
                        order.add(key);
                    }
                }
            }
            assertThat(cache.size()).isEqualTo(values.size());
        }
    }

    /// Room for all, so only time takes values away: to the nanosecond.
    @Property(tries = 1000, seed = "1")
    void givesOutNothingThatIsOver(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        AtomicLong now = new AtomicLong(random.nextLong());
        int writeNanos = 1 + random.nextInt(200);
        int accessNanos = 1 + random.nextInt(200);
        Cache<Integer, Integer> cache =
                CacheBuilder.<Integer, Integer>ofEntries(KEYS)
                        .expiresAfterWrite(Duration.ofNanos(writeNanos))
                        .expiresAfterAccess(Duration.ofNanos(accessNanos))
                        .clock(now::get)
                        .build();
        Map<Integer, long[]> model = new HashMap<>(); // value, written, used
        for (int i = 0; i < OPERATIONS; i++) {
            now.addAndGet(random.nextInt(random.nextInt(20) == 0 ? 1000 : 20));
            Integer key = random.nextInt(KEYS);
            long[] known = model.get(key);
            boolean over =
                    known == null
                            || now.get() - known[1] >= writeNanos
                            || now.get() - known[2] >= accessNanos;
            switch (random.nextInt(4)) {
                case 0 -> {
                    cache.put(key, i);
                    model.put(key, new long[] {i, now.get(), now.get()});
                }
                case 1 -> {
                    int loaded = i;
                    int expected = over ? i : (int) known[0];
                    assertThat(cache.get(key, _ -> loaded)).isEqualTo(expected);
                    model.put(key, new long[] {expected, over ? now.get() : known[1], now.get()});
                }
                default -> {
                    assertThat(cache.get(key)).isEqualTo(over ? null : (Integer) (int) known[0]);
                    if (!over) {
                        known[2] = now.get();
                    }
                }
            }
        }
    }

    /// Each value that came in is there, or the listener was told of it, once; and what is there is
    /// never too much.
    @Property(tries = 1000, seed = "1")
    void losesNoValueUntoldAndKeepsItsBound(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 60) int max) {
        SplittableRandom random = new SplittableRandom(seed);
        AtomicLong now = new AtomicLong();
        List<Integer> told = new ArrayList<>();
        Cache<Integer, Integer> cache =
                CacheBuilder.<Integer, Integer>ofWeight(max, value -> value % 13)
                        .eviction(Eviction.values()[random.nextInt(3)])
                        .expiresAfterWrite(Duration.ofNanos(500))
                        .jitter(0.5)
                        .random(random::nextDouble)
                        .clock(now::get)
                        .onRemoval((_, value, _) -> told.add(value))
                        .build();
        List<Integer> came = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            now.addAndGet(random.nextInt(10));
            Integer key = random.nextInt(KEYS);
            switch (random.nextInt(4)) {
                case 0 -> cache.remove(key);
                case 1 -> cache.get(key);
                default -> {
                    cache.put(key, i);
                    came.add(i);
                }
            }
            assertThat(cache.weight()).isLessThanOrEqualTo(max);
        }
        List<Integer> there = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            Integer value = cache.get(key);
            if (value != null) {
                there.add(value);
            }
        }
        there.addAll(told);
        assertThat(there).containsExactlyInAnyOrderElementsOf(came);
    }
}
