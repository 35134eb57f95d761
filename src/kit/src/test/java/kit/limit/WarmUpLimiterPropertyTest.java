package kit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Random rates and warm-ups, and callers who come at random times, some with an old one.
class WarmUpLimiterPropertyTest {
    private static final int CALLS = 100;

    /// The model walks down the slope in small steps, instead of knowing the area under it.
    @Property(tries = 1000, seed = "1")
    void answersAsAWalkDownTheSlopeDoes(
            @ForAll @IntRange(min = 1, max = 100_000) int perSecond,
            @ForAll @IntRange(min = 2, max = 500) int warmUpIntervals,
            @ForAll long seed) {
        var random = new SplittableRandom(seed);
        var limit = Limit.perSecond(perSecond, 5);
        Duration warmUp = Duration.ofNanos(limit.intervalNanos()).multipliedBy(warmUpIntervals);
        long start = random.nextLong();
        var limiter = new WarmUpLimiter(limit, warmUp, start);
        var model = new Slope(limit.intervalNanos(), warmUp.toNanos());
        double roundingNanos = 0.01 * limit.intervalNanos() + CALLS;
        long after = 0;
        long step = 1 + random.nextLong(6 * limit.intervalNanos());
        for (int i = 0; i < CALLS; i++) {
            after += random.nextInt(20) == 0 ? random.nextLong(100 * step) : random.nextLong(step);
            long asked = random.nextInt(8) == 0 ? after - random.nextLong(after + 1) / 4 : after;
            int permits = 1 + random.nextInt(5);
            long wait = limiter.reserve(permits, start + asked, Long.MAX_VALUE);
            assertThat((double) wait)
                    .isCloseTo(model.reserve(permits, asked), within(roundingNanos));
        }
    }

    /// Neither sooner than at the full rate, nor later than at a third of it.
    @Property(tries = 1000, seed = "2")
    void isNeverFasterThanTheRateNorSlowerThanAThirdOfIt(
            @ForAll @IntRange(min = 1, max = 1_000_000) int perSecond,
            @ForAll @IntRange(min = 2, max = 10_000) int warmUpIntervals,
            @ForAll long seed) {
        var random = new SplittableRandom(seed);
        var limit = Limit.perSecond(perSecond, 5);
        Duration warmUp = Duration.ofNanos(limit.intervalNanos()).multipliedBy(warmUpIntervals);
        long now = random.nextLong();
        var limiter = new WarmUpLimiter(limit, warmUp, now);
        for (int i = 0; i < CALLS; i++) {
            now += limiter.nanosUntilFree(now);
            int permits = 1 + random.nextInt(5);
            assertThat(limiter.tryTake(permits, now)).isTrue();
            long interval = limit.intervalNanos();
            assertThat(limiter.nanosUntilFree(now))
                    .isBetween(permits * interval, 3 * permits * interval + 1);
            now += random.nextInt(5) == 0 ? random.nextLong(2 * warmUp.toNanos()) : 0;
        }
    }

    private static final class Slope {
        private static final int STEPS = 2_000;

        private final long interval;
        private final long warmUp;
        private double cold;
        private double freeAt;

        Slope(long interval, long warmUp) {
            this.interval = interval;
            this.warmUp = warmUp;
            this.cold = warmUp;
        }

        double reserve(int permits, long now) {
            double wait = Math.max(0, freeAt - now);
            double idle = Math.max(0, now - freeAt);
            cold = Math.min(warmUp, cold + idle);
            freeAt += idle;
            double step = (double) permits * interval / STEPS;
            for (int i = 0; i < STEPS; i++) {
                double share = (cold - step / 2) / warmUp;
                freeAt += share > 0.5 ? step * (1 + 4 * (share - 0.5)) : step;
                cold = Math.max(0, cold - step);
            }
            return wait;
        }
    }
}
