package kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Random keys at random times.
class KeyedBucketsPropertyTest {
    private static final Limit LIMIT = Limit.perSecond(10, 2);
    private static final long FILL = LIMIT.fillNanos();

    /// With room for all keys nobody notices that some are forgotten.
    @Property(tries = 1000, seed = "4")
    void answersAsABucketThatIsNeverForgotten(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Integer, TokenBucket> all = new HashMap<>();
        long now = random.nextLong();
        KeyedBuckets<Integer> forgetful = new KeyedBuckets<>(LIMIT, 20, now);
        for (int i = 0; i < 300; i++) {
            now += random.nextInt(20) == 0 ? random.nextLong(3 * FILL) : random.nextLong(FILL / 8);
            int key = random.nextInt(20);
            int permits = 1 + random.nextInt(2);
            long created = now;
            TokenBucket one = all.computeIfAbsent(key, _ -> new TokenBucket(LIMIT, created));
            assertThat(forgetful.nanosUntil(key, permits, now))
                    .isEqualTo(one.nanosUntil(permits, now));
            assertThat(forgetful.tryTake(key, permits, now)).isEqualTo(one.tryTake(permits, now));
        }
    }

    /// Who invents names gets what one bucket gives for all of them, and memory stays bounded.
    @Property(tries = 1000, seed = "5")
    void keepsNoMoreKeysThanItMay(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long now = random.nextLong();
        KeyedBuckets<Integer> bounded = new KeyedBuckets<>(LIMIT, 5, now);
        for (int i = 0; i < 300; i++) {
            now += random.nextLong(FILL / 8);
            bounded.tryTake(random.nextInt(12), 1, now);
            assertThat(bounded.size()).isBetween(1, bounded.keysMax());
        }
    }
}
