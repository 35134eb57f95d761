package experiment.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OptimumTest {

    @Test
    void isTheBestThatAnyChoiceOfVictimsCouldReach() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 200; round++) {
            int keys = 2 + random.nextInt(4);
            int[] requests = random.ints(10, 0, keys).toArray();
            int room = 1 + random.nextInt(3);

            assertThat(Optimum.hitRatio(new Trace(requests, keys), room) * requests.length)
                    .isEqualTo(best(requests, 0, Set.of(), room));
        }
    }

    /// Tries all.
    private static int best(int[] requests, int from, Set<Integer> cached, int room) {
        if (from == requests.length) {
            return 0;
        }
        int key = requests[from];
        if (cached.contains(key)) {
            return 1 + best(requests, from + 1, cached, room);
        }
        Set<Integer> all = new HashSet<>(cached);
        all.add(key);
        if (all.size() <= room) {
            return best(requests, from + 1, all, room);
        }
        int best = 0;
        for (int victim : all) {
            Set<Integer> left = new HashSet<>(all);
            left.remove(victim);
            best = Math.max(best, best(requests, from + 1, left, room));
        }
        return best;
    }

    @Test
    void findsTheLastMarkAmongMany() {
        int[] requests = new SplittableRandom(2).ints(300_000, 0, 20_000).toArray();

        double all = Optimum.hitRatio(new Trace(requests, 20_000), 20_000);
        double some = Optimum.hitRatio(new Trace(requests, 20_000), 2_000);

        assertThat(all).isEqualTo((300_000 - 20_000) / 300_000.0);
        assertThat(some).isBetween(0.2, 0.5);
    }
}
