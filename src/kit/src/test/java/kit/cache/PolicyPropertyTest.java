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

    /// Weights, removals and new weights mixed: the sum stays within the bound, and right.
    @Property(tries = 1000, seed = "1")
    void neverHoldsMoreThanItsWeight(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 60) int max) {
        for (Policy policy :
                List.of(new LruPolicy(max), new LfuPolicy(max), new WTinyLfuPolicy(max, 0))) {
            SplittableRandom random = new SplittableRandom(seed);
            Simulation simulation = new Simulation(policy);
            for (int i = 0; i < REQUESTS; i++) {
                int key = random.nextInt(KEYS);
                switch (random.nextInt(8)) {
                    case 0 -> simulation.remove(key);
                    case 1 -> simulation.reweigh(key, random.nextInt(10));
                    default -> simulation.request(key, random.nextInt(10));
                }
                assertThat(policy.weight()).isEqualTo(simulation.weight()).isLessThanOrEqualTo(max);
            }
        }
    }

    /// A policy that lets more go than it must would pass for one that keeps its bound.
    @Property(tries = 1000, seed = "1")
    void wTinyLfuKeepsAsManyAsThereIsRoomFor(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int max) {
        SplittableRandom random = new SplittableRandom(seed);
        Simulation simulation = new Simulation(new WTinyLfuPolicy(max, max));
        int came = 0;
        for (int i = 0; i < REQUESTS; i++) {
            came += simulation.request(random.nextInt(2 * max + 1)) ? 0 : 1;
            assertThat(simulation.size()).isEqualTo(Math.min(came, max));
        }
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
