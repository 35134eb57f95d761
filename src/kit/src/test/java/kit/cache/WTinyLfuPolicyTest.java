package kit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WTinyLfuPolicyTest {
    private static final int ROOM = 100;

    @Test
    void keepsWhatIsUsedOftenWhenAScanPasses() {
        assertThat(hitsAfterScan(new WTinyLfuPolicy(ROOM, ROOM))).isGreaterThan(70);
        assertThat(hitsAfterScan(new LruPolicy(ROOM))).isZero();
    }

    private static int hitsAfterScan(Policy policy) {
        Simulation cache = new Simulation(policy);
        for (int i = 0; i < 20 * ROOM; i++) {
            cache.request(i % (ROOM * 9 / 10));
        }
        for (int i = 0; i < 10 * ROOM; i++) {
            cache.request(1_000 + i);
        }
        int hits = 0;
        for (int i = 0; i < ROOM * 9 / 10; i++) {
            hits += cache.contains(i) ? 1 : 0;
        }
        return hits;
    }

    /// What LFU cannot, see LfuPolicyTest.
    @Test
    void letsGoWhatWasPopularYesterday() {
        Simulation cache = new Simulation(new WTinyLfuPolicy(ROOM, ROOM));
        for (int i = 0; i < 100 * ROOM; i++) {
            cache.request(i % ROOM);
        }
        for (int i = 0; i < 300 * ROOM; i++) {
            cache.request(1_000 + i % ROOM);
        }
        int hits = 0;
        for (int i = 0; i < ROOM; i++) {
            hits += cache.request(1_000 + i) ? 1 : 0;
        }

        assertThat(hits).isGreaterThan(80);
    }

    @Test
    void makesTheWindowWideWhereOnlyTheLatestComesAgain() {
        WTinyLfuPolicy policy = new WTinyLfuPolicy(ROOM, ROOM);
        Simulation cache = new Simulation(policy);
        assertThat(policy.windowShare()).isLessThan(0.1);
        for (int i = 0; i < 200 * ROOM; i++) {
            cache.request(i);
            cache.request(i - ROOM / 4);
        }

        assertThat(policy.windowShare()).isGreaterThan(0.5);
    }

    @Test
    void keepsTheWindowNarrowWhereFrequencyCounts() {
        WTinyLfuPolicy policy = new WTinyLfuPolicy(ROOM, ROOM);
        Simulation cache = new Simulation(policy);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500 * ROOM; i++) {
            double x = random.nextDouble();
            cache.request((int) (10 * ROOM * x * x * x));
        }

        assertThat(policy.windowShare()).isLessThan(0.1);
    }

    @Test
    void learnsHowManyEntriesThereAreWhereWeightsDoNotTell() {
        Simulation cache = new Simulation(new WTinyLfuPolicy(1_000_000, 0));
        for (int i = 0; i < 20_000; i++) {
            cache.request(i % 3_000, 1_000);
        }

        assertThat(cache.weight()).isEqualTo(1_000_000);
        assertThat(cache.size()).isEqualTo(1_000);
    }

    /// The bound by weight is far away, and there are never many at once.
    @Test
    void forgetsKeysThatWereRemovedBeforeThereWasNoRoom() {
        WTinyLfuPolicy policy = new WTinyLfuPolicy(1_000_000_000, 0);
        Simulation cache = new Simulation(policy);
        for (int i = 0; i < 100_000; i++) {
            cache.request(i);
            cache.remove(i);
        }

        assertThat(policy.rehearsed()).isLessThanOrEqualTo(Rehearsal.ENTRIES_MAX);
    }
}
