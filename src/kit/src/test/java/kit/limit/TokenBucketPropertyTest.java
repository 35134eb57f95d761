package kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Random limits, and random callers at random times, some of whom come with an old time.
class TokenBucketPropertyTest {
    private static final int CALLS = 100;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /// Every pair of grants, whatever their order: what was granted from the first moment to the
    /// second is no more than a burst and what the rate gives in between.
    @Property(tries = 1000, seed = "1")
    void neverGrantsMoreThanPromisedInAnyStretchOfTime(
            @ForAll @IntRange(min = 1, max = 1_000_000) int perSecond,
            @ForAll @IntRange(min = 1, max = 50) int burst,
            @ForAll long seed) {
        Limit limit = Limit.perSecond(perSecond, burst);
        Callers callers = new Callers(limit, seed);
        TokenBucket bucket = new TokenBucket(limit, callers.start);
        TreeMap<Long, Integer> granted = new TreeMap<>(); // by time since the start
        for (int i = 0; i < CALLS; i++) {
            callers.next();
            long wait = bucket.reserve(callers.permits, callers.now(), callers.waitMax);
            if (wait != TokenBucket.REFUSED) {
                granted.merge(callers.after + wait, callers.permits, Integer::sum);
            }
        }

        granted.forEach(
                (from, _) -> {
                    long sum = 0;
                    for (var grant : granted.tailMap(from).entrySet()) {
                        sum += grant.getValue();
                        long nanos = grant.getKey() - from;
                        assertThat(sum - burst).isLessThanOrEqualTo(nanos * perSecond / SECOND);
                    }
                });
    }

    /// Nor less than that, but for the interval's rounding to whole nanoseconds.
    @Property(tries = 1000, seed = "2")
    void answersAsThePromiseDoes(
            @ForAll @IntRange(min = 1, max = 1_000_000) int perSecond,
            @ForAll @IntRange(min = 1, max = 50) int burst,
            @ForAll long seed) {
        Limit limit = Limit.perSecond(perSecond, burst);
        Callers callers = new Callers(limit, seed);
        TokenBucket bucket = new TokenBucket(limit, callers.start);
        Promise promise = new Promise(limit, 0);
        for (int i = 0; i < CALLS; i++) {
            callers.next();
            int permits = callers.permits;
            assertThat(bucket.nanosUntil(permits, callers.now()))
                    .isEqualTo(promise.nanosUntil(permits, callers.after));
            assertThat(bucket.reserve(permits, callers.now(), callers.waitMax))
                    .isEqualTo(promise.reserve(permits, callers.after, callers.waitMax));
        }
    }

    /// Whoever waits as long as he was told gets what he asked for, and no sooner.
    @Property(tries = 1000, seed = "3")
    void tellsTheExactWait(
            @ForAll @IntRange(min = 1, max = 1_000_000) int perSecond,
            @ForAll @IntRange(min = 1, max = 50) int burst,
            @ForAll long seed) {
        Limit limit = Limit.perSecond(perSecond, burst);
        SplittableRandom random = new SplittableRandom(seed);
        long now = random.nextLong();
        TokenBucket bucket = new TokenBucket(limit, now);
        for (int i = 0; i < CALLS; i++) {
            int permits = 1 + random.nextInt(burst);
            long wait = bucket.nanosUntil(permits, now);
            assertThat(wait).isBetween(0L, limit.fillNanos());
            if (wait > 0) {
                assertThat(bucket.tryTake(permits, now + wait - 1)).isFalse();
            }
            now += wait;
            assertThat(bucket.tryTake(permits, now)).isTrue();
            now += random.nextLong(limit.fillNanos() + 1);
        }
    }

    /// Who comes when, and wants what. The clock begins anywhere, near its end in half of the
    /// tries.
    private static final class Callers {
        final long start;
        private final SplittableRandom random;
        private final Limit limit;
        private final long step;
        private long latest;

        /// Since the start.
        long after;

        int permits;
        long waitMax;

        Callers(Limit limit, long seed) {
            this.limit = limit;
            random = new SplittableRandom(seed);
            step = 1 + random.nextLong(2 * limit.intervalNanos());
            start = random.nextBoolean() ? random.nextLong() : Long.MAX_VALUE - random.nextInt();
        }

        void next() {
            latest += random.nextInt(10) == 0 ? random.nextLong(50 * step) : random.nextLong(step);
            after = random.nextInt(8) == 0 ? latest - random.nextLong(latest + 1) / 4 : latest;
            permits = 1 + random.nextInt(limit.burst());
            waitMax = random.nextInt(3) == 0 ? random.nextLong(3 * limit.fillNanos()) : 0;
        }

        long now() {
            return start + after;
        }
    }
}
