package kit.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Opens when half of the calls failed or were slow, for ten seconds, then makes two probes.
class BreakerTest {
    private static final long SECOND = 1_000_000_000;
    private static final long FAST = 1;
    private static final long CRAWLING = Samples.SLOW.toNanos() + 1;
    private static final long START = Long.MAX_VALUE - 5 * SECOND; // passes the clock's end

    private final List<String> changes = new ArrayList<>();
    private long now = START;
    private Breaker breaker = breaker(Samples.lastCalls(10, 4));

    @Test
    void opensWithTheCallThatMakesTheRateTooHigh() {
        succeed(3, FAST);
        fail(2);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
        fail(1);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
        assertThat(breaker.tryAcquire(now)).isEqualTo(Breaker.REFUSED);
        assertThat(breaker.snapshot(now)).isEqualTo(new Snapshot(State.OPEN, 6, 3, 0, 1));
    }

    @Test
    void judgesNobodyByAFewCalls() {
        fail(3);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void opensWithASuccessThatMakesTheCallsEnough() {
        fail(3);
        succeed(1, FAST);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void opensForSlowCallsToo() {
        succeed(2, FAST);
        succeed(1, CRAWLING - 1);
        succeed(3, CRAWLING);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
        assertThat(breaker.snapshot(now).slow()).isEqualTo(3);
    }

    @Test
    void findsNoCallSlowThatMayTakeForever() {
        Settings.Slow never = new Settings.Slow(1, ChronoUnit.FOREVER.getDuration());
        Settings usual = Samples.lastCalls(10, 4);
        breaker = breaker(new Settings(usual.span(), 4, 50, never, usual.recovery()));
        succeed(4, Long.MAX_VALUE);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void forgetsCallsBeyondTheLastOnes() {
        fail(1);
        succeed(9, FAST);
        fail(2);
        succeed(8, FAST);
        assertThat(breaker.snapshot(now)).isEqualTo(new Snapshot(State.CLOSED, 10, 2, 0, 0));
        succeed(2, FAST);
        assertThat(breaker.snapshot(now).failed()).isZero();
    }

    @Test
    void forgetsCallsOfOldSeconds() {
        breaker = breaker(Samples.lastSeconds(2, 4));
        fail(3);
        now += 2 * SECOND;
        assertThat(breaker.snapshot(now).calls()).isZero();
        fail(3);
        now += SECOND;
        succeed(1, FAST);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void opensWithASuccessWhenOldSuccessesAreForgotten() {
        breaker = breaker(Samples.lastSeconds(2, 4));
        succeed(9, FAST);
        now += SECOND;
        fail(5);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
        now += SECOND;
        succeed(1, FAST);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void letsProbesThroughAfterTheWait() {
        fail(4);
        now += 10 * SECOND;
        assertThat(breaker.tryAcquire(now)).isEqualTo(Breaker.REFUSED);
        now++;
        long first = breaker.tryAcquire(now);
        long second = breaker.tryAcquire(now);
        assertThat(breaker.tryAcquire(now)).isEqualTo(Breaker.REFUSED);
        breaker.release(first);
        first = breaker.tryAcquire(now);
        assertThat(first).isNotEqualTo(Breaker.REFUSED);
        breaker.onSuccess(first, FAST, now);
        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
        breaker.onSuccess(second, FAST, now);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
        assertThat(breaker.snapshot(now).calls()).isZero();
        assertThat(changes)
                .containsExactly("CLOSED to OPEN", "OPEN to HALF_OPEN", "HALF_OPEN to CLOSED");
    }

    @Test
    void opensAgainWhenProbesFail() {
        fail(4);
        now += 11 * SECOND;
        succeed(1, FAST);
        fail(1);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
        now += 10 * SECOND;
        assertThat(breaker.tryAcquire(now)).isEqualTo(Breaker.REFUSED);
    }

    @Test
    void doesNotCountWhatComesAfterTheStateHasChanged() {
        long before = breaker.tryAcquire(now);
        fail(4);
        now += 11 * SECOND;
        long probe = breaker.tryAcquire(now);
        breaker.onFailure(before, FAST, now);
        breaker.release(before);
        breaker.onSuccess(probe, FAST, now);
        succeed(1, FAST);
        assertThat(breaker.state()).isEqualTo(State.CLOSED);
        breaker.onFailure(probe, FAST, now);
        assertThat(breaker.snapshot(now).calls()).isZero();
    }

    @Test
    void hasChangedEvenIfItsListenerThrows() {
        breaker =
                new Breaker(
                        Samples.lastCalls(1, 1),
                        now,
                        (_, to, _) -> {
                            throw new IllegalStateException("heard of " + to);
                        });
        assertThatThrownBy(() -> fail(1)).hasMessage("heard of OPEN");
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> Samples.lastCalls(3, 4)).hasMessageContaining("never open");
        assertThatThrownBy(() -> Samples.lastCalls(0, 1)).hasMessageContaining("calls is 0");
        assertThatThrownBy(() -> Samples.lastSeconds(1, 0)).hasMessageContaining("callsMin is 0");
        assertThatThrownBy(() -> new Settings.Slow(101, Samples.SLOW))
                .hasMessageContaining("percent of slow calls is 101");
        assertThatThrownBy(() -> new Settings.Recovery(Duration.ofNanos(-1), 1))
                .hasMessageContaining("openFor");
    }

    private Breaker breaker(Settings settings) {
        return new Breaker(settings, START, (from, to, _) -> changes.add(from + " to " + to));
    }

    private void succeed(int times, long nanos) {
        for (int i = 0; i < times; i++) {
            breaker.onSuccess(breaker.tryAcquire(now), nanos, now);
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.onFailure(breaker.tryAcquire(now), FAST, now);
        }
    }
}
