package kit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LfuPolicyTest {
    private static final int ROOM = 100;

    @Test
    void letsGoWhatWasUsedFewestTimes() {
        Simulation lfu = new Simulation(new LfuPolicy(2));
        lfu.request(1);
        lfu.request(1);
        lfu.request(2);
        lfu.request(3);

        assertThat(lfu.contains(1)).isTrue();
        assertThat(lfu.contains(2)).isFalse();
        assertThat(lfu.contains(3)).isTrue();
    }

    @Test
    void numbersOfUsesThatNobodyHasLeaveNoGap() {
        LfuPolicy policy = new LfuPolicy(2);
        Entry often = new Entry(1, 1);
        Entry once = new Entry(2, 1);
        policy.add(often);
        policy.add(once);
        for (int i = 0; i < 6; i++) {
            policy.touch(often);
        }
        policy.touch(once);

        assertThat(LfuPolicy.uses(often)).isEqualTo(7);
        assertThat(LfuPolicy.uses(once)).isEqualTo(2);
        policy.add(new Entry(3, 1));
        assertThat(policy.victim()).isSameAs(once);
    }

    /// Yesterday a hundred products were asked for a hundred times each; today it is others, one
    /// after the other and again. What came in last goes first, so today's never get to stay.
    @Test
    void agesBadlyWhatWasPopularYesterdayKeepsTodayOut() {
        assertThat(hitsToday(new LfuPolicy(ROOM))).isZero();
        assertThat(hitsToday(new LruPolicy(ROOM))).isEqualTo(9 * ROOM);
    }

    static int hitsToday(Policy policy) {
        Simulation cache = new Simulation(policy);
        for (int i = 0; i < 100 * ROOM; i++) {
            cache.request(i % ROOM);
        }
        int hits = 0;
        for (int i = 0; i < 10 * ROOM; i++) {
            hits += cache.request(1_000 + i % ROOM) ? 1 : 0;
        }
        return hits;
    }
}
