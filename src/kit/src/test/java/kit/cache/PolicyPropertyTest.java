package kit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Each policy beside a model that searches all it has for the one to go.
class PolicyPropertyTest {
    private static final int REQUESTS = 300;
    private static final int KEYS = 25;

    private static final class Known {
        final int key;
        int uses = 1;
        int lastUsed;

        Known(int key, int now) {
            this.key = key;
            this.lastUsed = now;
        }
    }

    @Property(tries = 1000, seed = "1")
    void lruLetsGoWhatWasNotUsedForLongest(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int max) {
        Comparator<Known> order = Comparator.comparingInt(known -> known.lastUsed);
        followsTheModel(seed, max, new Simulation(new LruPolicy(max)), order);
    }

    @Property(tries = 1000, seed = "1")
    void lfuLetsGoWhatWasUsedFewestTimes(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int max) {
        Comparator<Known> order =
                Comparator.<Known>comparingInt(known -> known.uses)
                        .thenComparingInt(known -> known.lastUsed);
        followsTheModel(seed, max, new Simulation(new LfuPolicy(max)), order);
    }

    private static void followsTheModel(
            long seed, int max, Simulation simulation, Comparator<Known> order) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Known> model = new ArrayList<>();
        for (int now = 0; now < REQUESTS; now++) {
            int key = Math.min(random.nextInt(KEYS), random.nextInt(KEYS));
            Known known = model.stream().filter(k -> k.key == key).findFirst().orElse(null);
            if (random.nextInt(10) == 0) {
                simulation.remove(key);
                model.remove(known);
                continue;
            }
            assertThat(simulation.request(key)).isEqualTo(known != null);
            if (known != null) {
                known.uses++;
                known.lastUsed = now;
            } else {
                if (model.size() == max) {
                    model.remove(model.stream().min(order).orElseThrow());
                }
                model.add(new Known(key, now));
            }
            assertThat(simulation.size()).isEqualTo(model.size());
            assertThat(model).allMatch(k -> simulation.contains(k.key));
        }
    }
}
