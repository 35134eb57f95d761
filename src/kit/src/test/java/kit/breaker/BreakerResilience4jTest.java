package kit.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// Step by step beside Resilience4j 2.4, with a clock that both read: the same permits, states,
/// changes and counts. 2,500 times 400 calls are a million.
class BreakerResilience4jTest {
    private static final int CALLS = 400;
    private static final long SECOND = 1_000_000_000;

    private record Open(long permit, int changes) {}

    @Property(tries = 2_500, seed = "1", shrinking = ShrinkingMode.OFF)
    void agreesInEveryStep(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Pair pair = new Pair(Samples.random(random));
        int permille = random.nextInt(1_000);
        List<Open> open = new ArrayList<>();
        int begun = 0;
        while (begun < CALLS) {
            pair.time.nanos += random.nextInt(6) == 0 ? random.nextLong(3 * SECOND) : 0;
            if (open.isEmpty() || random.nextInt(5) < 2) {
                begun++;
                long permit = pair.tryAcquire();
                if (permit != Breaker.REFUSED) {
                    open.add(new Open(permit, pair.changes.size()));
                }
            } else {
                Open ended = open.remove(random.nextInt(open.size()));
                boolean failed = random.nextInt(1_000) < permille;
                long nanos = random.nextLong(Samples.SLOW.toNanos() * 5 / 4);
                pair.end(ended, failed, random.nextInt(20) == 0 ? -1 : nanos);
            }
            pair.compare();
        }
    }

    /// The one difference: see the documentation of [Breaker].
    @Example
    void doesNotLetCallsFromBeforeAnOutageFailTheProbes() {
        Pair pair = new Pair(Samples.lastCalls(2, 2));
        long before = pair.tryAcquire();
        for (int i = 0; i < 2; i++) {
            pair.end(new Open(pair.tryAcquire(), 0), true, 1);
        }
        pair.time.nanos += 11 * SECOND;
        Open probe = new Open(pair.tryAcquire(), 2);
        pair.end(probe, false, 1);
        pair.compare();

        pair.ours.onFailure(before, 1, pair.time.nanos);
        pair.theirs.onError(1, TimeUnit.NANOSECONDS, new IllegalStateException());
        assertThat(pair.ours.state()).isEqualTo(State.HALF_OPEN);
        assertThat(pair.theirs.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    /// A clock that stands until it is told to move; both count seconds from its start.
    private static final class Time extends Clock {
        private long nanos;

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(0, nanos);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Pair {
        private final Time time = new Time();
        private final List<State> changes = new ArrayList<>();
        private final List<State> theirChanges = new ArrayList<>();
        private final Breaker ours;
        private final CircuitBreaker theirs;

        Pair(Settings settings) {
            time.nanos = 1_000 * SECOND;
            ours = new Breaker(settings, time.nanos, (_, to, _) -> changes.add(to));
            theirs = CircuitBreaker.of("theirs", config(settings, time));
            theirs.getEventPublisher()
                    .onStateTransition(
                            e -> theirChanges.add(same(e.getStateTransition().getToState())));
        }

        long tryAcquire() {
            long permit = ours.tryAcquire(time.nanos);
            assertThat(theirs.tryAcquirePermission()).isEqualTo(permit != Breaker.REFUSED);
            return permit;
        }

        /// Theirs does not hear of a call that began before the last change: that is the
        /// difference.
        ///
        /// @param nanos below 0 if it was cancelled
        void end(Open call, boolean failed, long nanos) {
            boolean tell = call.changes() == changes.size();
            if (nanos < 0) {
                ours.release(call.permit());
                if (tell) {
                    theirs.releasePermission();
                }
            } else if (failed) {
                ours.onFailure(call.permit(), nanos, time.nanos);
                if (tell) {
                    theirs.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException());
                }
            } else {
                ours.onSuccess(call.permit(), nanos, time.nanos);
                if (tell) {
                    theirs.onSuccess(nanos, TimeUnit.NANOSECONDS);
                }
            }
        }

        void compare() {
            Snapshot snapshot = ours.snapshot(time.nanos);
            assertThat(snapshot.state()).isEqualTo(same(theirs.getState()));
            assertThat(ours.state()).isEqualTo(snapshot.state());
            assertThat(changes).isEqualTo(theirChanges);
            CircuitBreaker.Metrics metrics = theirs.getMetrics();
            assertThat(snapshot.calls()).isEqualTo(metrics.getNumberOfBufferedCalls());
            assertThat(snapshot.failed()).isEqualTo(metrics.getNumberOfFailedCalls());
            assertThat(snapshot.slow()).isEqualTo(metrics.getNumberOfSlowCalls());
        }

        private static State same(CircuitBreaker.State state) {
            return State.valueOf(state.name());
        }

        private static CircuitBreakerConfig config(Settings settings, Clock clock) {
            var config =
                    CircuitBreakerConfig.custom()
                            .clock(clock)
                            .minimumNumberOfCalls(settings.callsMin())
                            .failureRateThreshold(settings.failurePercent())
                            .slowCallRateThreshold(settings.slow().percent())
                            .slowCallDurationThreshold(settings.slow().above())
                            .permittedNumberOfCallsInHalfOpenState(settings.recovery().probes())
                            .waitDurationInOpenState(settings.recovery().openFor());
            return switch (settings.span()) {
                case Settings.LastCalls(int calls) ->
                        config.slidingWindowType(SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(calls)
                                .build();
                case Settings.LastSeconds(int seconds) ->
                        config.slidingWindowType(SlidingWindowType.TIME_BASED)
                                .slidingWindowSize(seconds)
                                .build();
            };
        }
    }
}
