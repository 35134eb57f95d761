package kit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten permits a second, after a warm-up of four seconds.
class WarmUpLimiterTest {
    private static final long START = Long.MAX_VALUE - 50; // nanoTime may begin, and pass, anywhere
    private static final long INTERVAL = 100_000_000;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Limit LIMIT = Limit.perSecond(10, 5);

    private final WarmUpLimiter limiter = new WarmUpLimiter(LIMIT, WARM_UP, START);

    @Test
    void givesTheFirstPermitAtOnceAndTheSecondAfterThreeIntervals() {
        assertThat(limiter.tryTake(1, START)).isTrue();
        assertThat(limiter.tryTake(1, START)).isFalse();
        assertThat(limiter.nanosUntilFree(START)).isCloseTo(3 * INTERVAL, within(INTERVAL / 10));
    }

    /// Half of the permits of its time: 20 instead of 40.
    @Test
    void isWarmWhenTheWarmUpIsOver() {
        long free = waitsFor(20, START);
        assertThat(free - START).isCloseTo(WARM_UP.toNanos(), within(100L));
    }

    @Test
    void grantsTheFullRateWhileItIsWarm() {
        long warm = waitsFor(20, START);
        assertThat(waitsFor(100, warm) - warm).isEqualTo(100 * INTERVAL);
    }

    @Test
    void givesEachPermitFasterThanTheOneBefore() {
        long now = START;
        long before = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long next = waitsFor(1, now);
            assertThat(next - now).isLessThan(before).isGreaterThanOrEqualTo(INTERVAL);
            before = next - now;
            now = next;
        }
    }

    @Test
    void staysWarmThroughAPauseOfHalfTheWarmUp() {
        long warm = waitsFor(60, START) + WARM_UP.toNanos() / 2;
        assertThat(waitsFor(20, warm) - warm).isEqualTo(20 * INTERVAL);
    }

    @Test
    void isColdAgainAfterAPauseAsLongAsTheWarmUp() {
        long pause = waitsFor(60, START) + WARM_UP.toNanos();
        assertThat(waitsFor(20, pause) - pause).isCloseTo(WARM_UP.toNanos(), within(100L));
    }

    @Test
    void getsNoColderInAYear() {
        long year = waitsFor(60, START) + Duration.ofDays(365).toNanos();
        assertThat(waitsFor(20, year) - year).isCloseTo(WARM_UP.toNanos(), within(100L));
    }

    @Test
    void costsTheSameWhetherTakenTogetherOrOneByOne() {
        long apart = waitsFor(5, START);
        var another = new WarmUpLimiter(LIMIT, WARM_UP, START);
        assertThat(another.tryTake(5, START)).isTrue();
        assertThat(another.nanosUntilFree(START)).isCloseTo(apart - START, within(10L));
    }

    @Test
    void givesPermitsInAdvanceToThoseWhoWait() {
        assertThat(limiter.reserve(1, START, 0)).isZero();
        long wait = limiter.reserve(1, START, 3 * INTERVAL);
        assertThat(wait).isCloseTo(3 * INTERVAL, within(INTERVAL / 10));
        assertThat(limiter.reserve(1, START, 3 * INTERVAL)).isEqualTo(TokenBucket.REFUSED);
        assertThat(limiter.tryTake(1, START + wait)).isFalse();
    }

    @Test
    void losesNothingToThoseWhoAreRefused() {
        limiter.tryTake(1, START);
        long before = limiter.nanosUntilFree(START);
        for (int i = 0; i < 100; i++) {
            assertThat(limiter.tryTake(1, START + i)).isFalse();
        }
        assertThat(limiter.nanosUntilFree(START)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 6, Integer.MAX_VALUE})
    void refusesMoreThanOneCallMayTake(int permits) {
        assertThatThrownBy(() -> limiter.tryTake(permits, START))
                .hasMessage(permits + " permits at once, ask for 1 to 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.199999999S", "PT0S", "-PT1S", "PT24H0.000000001S"})
    void refusesAWarmUpThatIsNone(String warmUp) {
        assertThatThrownBy(() -> new WarmUpLimiter(LIMIT, Duration.parse(warmUp), START))
                .hasMessageContaining(Duration.parse(warmUp).toString())
                .hasMessageContaining("from two permits' time (PT0.2S) to a day");
    }

    /// Takes so many, one as soon as the other is paid for.
    ///
    /// @return when the last one is paid for
    private long waitsFor(int permits, long nowNanos) {
        long now = nowNanos;
        for (int i = 0; i < permits; i++) {
            assertThat(limiter.tryTake(1, now)).isTrue();
            now += limiter.nanosUntilFree(now);
        }
        return now;
    }
}
