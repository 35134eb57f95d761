package kit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FrequencySketchTest {

    @Property(tries = 1000, seed = "1")
    void neverCountsTooFew(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FrequencySketch sketch = new FrequencySketch();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            int hash = Hashes.spread(random.nextInt(1 + random.nextInt(200)));
            sketch.add(hash);
            counts.merge(hash, 1, Integer::sum);
        }
        counts.forEach(
                (hash, count) ->
                        assertThat(sketch.estimate(hash))
                                .isBetween(Math.min(count, 15), FrequencySketch.COUNT_MAX));
    }

    @Test
    void seldomCountsTooMany() {
        FrequencySketch sketch = new FrequencySketch();
        for (int key = 0; key < 512; key++) {
            sketch.add(Hashes.spread(key));
        }
        int right = 0;
        for (int key = 0; key < 512; key++) {
            right += sketch.estimate(Hashes.spread(key)) == 1 ? 1 : 0;
        }

        assertThat(right).isGreaterThan(500);
    }

    @Test
    void forgetsHalfOfWhatItCountedNowAndThen() {
        FrequencySketch sketch = new FrequencySketch();
        int old = Hashes.spread(-1);
        for (int i = 0; i < 12; i++) {
            sketch.add(old);
        }
        int before = sketch.estimate(old);
        for (int i = 0; i < 6_000; i++) {
            sketch.add(Hashes.spread(i % 500));
        }

        assertThat(before).isEqualTo(12);
        assertThat(sketch.estimate(old)).isBetween(6, 8);
    }

    @Test
    void knowsAllThatItKnewWhenItHasGrown() {
        FrequencySketch sketch = new FrequencySketch();
        for (int key = 0; key < 100; key++) {
            for (int i = 0; i <= key % 10; i++) {
                sketch.add(Hashes.spread(key));
            }
        }
        int[] before = new int[100];
        for (int key = 0; key < 100; key++) {
            before[key] = sketch.estimate(Hashes.spread(key));
        }
        sketch.ensure(10_000);

        for (int key = 0; key < 100; key++) {
            assertThat(sketch.estimate(Hashes.spread(key))).isEqualTo(before[key]);
        }
    }
}
