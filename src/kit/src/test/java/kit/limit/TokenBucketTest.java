package kit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten permits a second: one every 100 ms.
class TokenBucketTest {
    private static final long START = Long.MAX_VALUE - 50; // nanoTime may begin, and pass, anywhere
    private static final long INTERVAL = 100_000_000;
    private static final long YEARS_280 = Duration.ofDays(280 * 365).toNanos();

    private final TokenBucket bucket = new TokenBucket(Limit.perSecond(10, 3), START);

    @Test
    void grantsABurstAndThenOneEachInterval() {
        assertThat(takenAt(0, 5)).isEqualTo(3);
        assertThat(takenAt(INTERVAL - 1, 1)).isZero();
        assertThat(takenAt(INTERVAL, 2)).isEqualTo(1);
        assertThat(takenAt(2 * INTERVAL, 2)).isEqualTo(1);
    }

    @Test
    void holdsNoMoreThanABurst() {
        takenAt(0, 3);
        assertThat(takenAt(1_000 * INTERVAL, 10)).isEqualTo(3);
    }

    @Test
    void losesNoPartOfAnInterval() {
        takenAt(0, 3);
        assertThat(takenAt(INTERVAL + INTERVAL / 2, 3)).isEqualTo(1);
        assertThat(takenAt(2 * INTERVAL, 3)).isEqualTo(1);
    }

    @Test
    void savesNoPartOfAnIntervalUpWhenFull() {
        assertThat(takenAt(INTERVAL - 1, 3)).isEqualTo(3);
        assertThat(takenAt(INTERVAL, 1)).isZero();
        assertThat(takenAt(2 * INTERVAL - 1, 1)).isEqualTo(1);
    }

    @Test
    void takesAllOrNothing() {
        takenAt(0, 2);
        assertThat(bucket.tryTake(2, START)).isFalse();
        assertThat(bucket.tryTake(1, START)).isTrue();
    }

    @Test
    void tellsHowLongToWait() {
        assertThat(bucket.nanosUntil(3, START)).isZero();
        takenAt(0, 3);
        assertThat(bucket.nanosUntil(1, START)).isEqualTo(INTERVAL);
        assertThat(bucket.nanosUntil(3, START + 1)).isEqualTo(3 * INTERVAL - 1);
        assertThat(takenAt(INTERVAL, 1)).isEqualTo(1);
    }

    @Test
    void givesPermitsInAdvanceToThoseWhoWait() {
        assertThat(bucket.reserve(3, START, 0)).isZero();
        assertThat(bucket.reserve(1, START, 2 * INTERVAL)).isEqualTo(INTERVAL);
        assertThat(bucket.reserve(1, START, 2 * INTERVAL)).isEqualTo(2 * INTERVAL);
        assertThat(bucket.reserve(1, START, 2 * INTERVAL)).isEqualTo(TokenBucket.REFUSED);
        assertThat(bucket.nanosUntil(1, START)).isEqualTo(3 * INTERVAL);
        assertThat(takenAt(2 * INTERVAL, 1)).isZero();
        assertThat(takenAt(3 * INTERVAL, 2)).isEqualTo(1);
    }

    @Test
    void refusesThoseWhoseTimeToWaitIsOver() {
        assertThat(bucket.reserve(1, START, -1)).isEqualTo(TokenBucket.REFUSED);
    }

    @Test
    void letsNobodyWaitForMoreThanAYear() {
        TokenBucket yearly = new TokenBucket(new Limit(1, Limit.WAIT_MAX, 1), START);
        assertThat(yearly.tryTake(1, START)).isTrue();
        assertThat(yearly.reserve(1, START, Long.MAX_VALUE)).isEqualTo(Limit.WAIT_NANOS_MAX);
        assertThat(yearly.reserve(1, START, Long.MAX_VALUE)).isEqualTo(TokenBucket.REFUSED);
        assertThat(yearly.nanosUntil(1, START)).isEqualTo(2 * Limit.WAIT_NANOS_MAX);
    }

    @Test
    void asksForALongerWaitFromACallerWhoseTimeIsBehind() {
        takenAt(10 * INTERVAL, 3);
        assertThat(takenAt(0, 1)).isZero();
        assertThat(bucket.nanosUntil(1, START)).isEqualTo(11 * INTERVAL);
        assertThat(takenAt(11 * INTERVAL, 2)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MIN_VALUE, Long.MAX_VALUE, -1, Long.MAX_VALUE / 2})
    void countsAcrossTheEndOfTheClock(long start) {
        TokenBucket slow = new TokenBucket(new Limit(1, Duration.ofDays(100), 3), start);
        long day = Duration.ofDays(1).toNanos();
        assertThat(slow.tryTake(3, start)).isTrue();
        assertThat(slow.nanosUntil(3, start + 10 * day)).isEqualTo(290 * day);
        assertThat(slow.tryTake(1, start + 100 * day)).isTrue();
        assertThat(slow.tryTake(3, start + YEARS_280)).isTrue();
        assertThat(slow.nanosUntil(1, start)).isEqualTo(YEARS_280 + 100 * day);
        assertThat(slow.tryTake(1, start)).isFalse();
        assertThat(slow.nanosUntil(1, start + YEARS_280 + day)).isEqualTo(99 * day);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4, Integer.MAX_VALUE})
    void refusesWhatNeverFits(int permits) {
        assertThatThrownBy(() -> bucket.tryTake(permits, START))
                .hasMessage(permits + " permits never fit into a burst of 3, ask for 1 to 3");
        assertThatThrownBy(() -> bucket.nanosUntil(permits, START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// How many of so many single permits are granted at a time after the start.
    private int takenAt(long nanos, int asked) {
        int taken = 0;
        for (int i = 0; i < asked; i++) {
            taken += bucket.tryTake(1, START + nanos) ? 1 : 0;
        }
        return taken;
    }
}
