package experiment.breaker;

import dev.failsafe.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowSynchronizationStrategy;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kit.breaker.Breaker;
import kit.breaker.Settings;

/// What is compared, behind one door. All open at half of the calls.
public enum Breakers {
    BREAKER("kit.breaker Breaker") {
        @Override
        Guard guard(boolean bySeconds) {
            Settings settings =
                    new Settings(
                            bySeconds
                                    ? new Settings.LastSeconds(Load.SECONDS)
                                    : new Settings.LastCalls(Load.CALLS),
                            Load.CALLS,
                            PERCENT,
                            new Settings.Slow(100, Duration.ofMinutes(1)),
                            new Settings.Recovery(Duration.ofSeconds(10), 10));
            long start = System.nanoTime();
            Breaker breaker = new Breaker(settings, start, (_, _, _) -> {});
            return failed -> {
                long now = bySeconds ? System.nanoTime() : start;
                long permit = breaker.tryAcquire(now);
                if (failed) {
                    breaker.onFailure(permit, TOOK_NANOS, now);
                } else {
                    breaker.onSuccess(permit, TOOK_NANOS, now);
                }
                return permit != Breaker.REFUSED;
            };
        }
    },
    RESILIENCE4J("Resilience4j") {
        @Override
        Guard guard(boolean bySeconds) {
            return resilience4j(bySeconds, SlidingWindowSynchronizationStrategy.SYNCHRONIZED);
        }
    },
    RESILIENCE4J_LOCK_FREE("Resilience4j, lock-free") {
        @Override
        Guard guard(boolean bySeconds) {
            return resilience4j(bySeconds, SlidingWindowSynchronizationStrategy.LOCK_FREE);
        }
    },
    /// Knows no slow calls.
    FAILSAFE("Failsafe") {
        @Override
        Guard guard(boolean bySeconds) {
            var builder = CircuitBreaker.builder();
            if (bySeconds) {
                Duration span = Duration.ofSeconds(Load.SECONDS);
                builder.withFailureRateThreshold(PERCENT, Load.CALLS, span);
            } else {
                builder.withFailureThreshold(Load.CALLS * PERCENT / 100, Load.CALLS);
            }
            CircuitBreaker<Object> breaker = builder.build();
            return failed -> {
                boolean permitted = breaker.tryAcquirePermit();
                if (failed) {
                    breaker.recordFailure();
                } else {
                    breaker.recordSuccess();
                }
                return permitted;
            };
        }
    };

    static final int PEERS = 3;

    private static final int PERCENT = 50;
    private static final long TOOK_NANOS = 1_000_000;
    private static final Exception FAILURE = new IllegalStateException("sample");

    final String title;

    Breakers(String title) {
        this.title = title;
    }

    /// One call from begin to end, without the call.
    interface Guard {
        /// @return whether it was let through
        boolean pass(boolean failed);
    }

    abstract Guard guard(boolean bySeconds);

    private static Guard resilience4j(
            boolean bySeconds, SlidingWindowSynchronizationStrategy strategy) {
        var breaker =
                io.github.resilience4j.circuitbreaker.CircuitBreaker.of(
                        "race",
                        CircuitBreakerConfig.custom()
                                .slidingWindowType(
                                        bySeconds
                                                ? SlidingWindowType.TIME_BASED
                                                : SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(bySeconds ? Load.SECONDS : Load.CALLS)
                                .slidingWindowSynchronizationStrategy(strategy)
                                .minimumNumberOfCalls(Load.CALLS)
                                .failureRateThreshold(PERCENT)
                                .build());
        return failed -> {
            boolean permitted = breaker.tryAcquirePermission();
            if (failed) {
                breaker.onError(TOOK_NANOS, TimeUnit.NANOSECONDS, FAILURE);
            } else {
                breaker.onSuccess(TOOK_NANOS, TimeUnit.NANOSECONDS);
            }
            return permitted;
        };
    }
}
