package kit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Random operations, and a list in order of use beside them.
class CachePropertyTest {
    private static final int OPERATIONS = 200;

    @Property(tries = 1000, seed = "1")
    void keepsWhatWasUsedLast(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int max) {
        SplittableRandom random = new SplittableRandom(seed);
        Cache<Integer, Integer> cache = new Cache<>(max);
        Map<Integer, Integer> values = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            Integer key = random.nextInt(20);
            switch (random.nextInt(5)) {
                case 0 -> {
                    assertThat(cache.remove(key)).isEqualTo(values.remove(key));
                    order.remove(key);
                }
                case 1, 2 -> {
                    assertThat(cache.put(key, i)).isEqualTo(values.put(key, i));
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
}
