package experiment.limit;

import com.google.common.util.concurrent.RateLimiter;
import io.github.bucket4j.Bucket;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import kit.limit.Limit;
import kit.limit.TokenBucket;

/// What is compared, behind one door: each as its users meet it first, with its own clock.
public enum Limiters {
    TOKEN_BUCKET("kit.limit TokenBucket") {
        @Override
        BooleanSupplier granting() {
            return bucket(Limit.perSecond(A_MILLION, BURST));
        }

        @Override
        BooleanSupplier refusing() {
            return bucket(new Limit(1, HOUR, 1));
        }

        private static BooleanSupplier bucket(Limit limit) {
            TokenBucket bucket = new TokenBucket(limit, System.nanoTime());
            return () -> bucket.tryTake(1, System.nanoTime());
        }
    },
    BUCKET4J("Bucket4j") {
        @Override
        BooleanSupplier granting() {
            return bucket(BURST, A_MILLION, Duration.ofSeconds(1));
        }

        @Override
        BooleanSupplier refusing() {
            return bucket(1, 1, HOUR);
        }

        private static BooleanSupplier bucket(long burst, long permits, Duration period) {
            Bucket bucket =
                    Bucket.builder()
                            .addLimit(l -> l.capacity(burst).refillGreedy(permits, period))
                            .build();
            return () -> bucket.tryConsume(1);
        }
    },
    /// Gives all of a period's permits at its begin.
    RESILIENCE4J("Resilience4j") {
        @Override
        BooleanSupplier granting() {
            return limiter(BURST, Duration.ofSeconds(1));
        }

        @Override
        BooleanSupplier refusing() {
            return limiter(1, HOUR);
        }

        private static BooleanSupplier limiter(int permits, Duration period) {
            var limiter =
                    io.github.resilience4j.ratelimiter.RateLimiter.of(
                            "race",
                            RateLimiterConfig.custom()
                                    .limitForPeriod(permits)
                                    .limitRefreshPeriod(period)
                                    .timeoutDuration(Duration.ZERO)
                                    .build());
            return limiter::acquirePermission;
        }
    },
    /// Knows no burst but a second's permits, so its rate is beyond what it is asked for.
    GUAVA("Guava") {
        @Override
        BooleanSupplier granting() {
            RateLimiter limiter = RateLimiter.create(1e9);
            return limiter::tryAcquire;
        }

        @Override
        BooleanSupplier refusing() {
            RateLimiter limiter = RateLimiter.create(1.0 / HOUR.toSeconds());
            return limiter::tryAcquire;
        }
    },
    /// The bound: whoever limits by time must read the clock.
    CLOCK("the clock alone") {
        @Override
        BooleanSupplier granting() {
            long start = System.nanoTime();
            return () -> System.nanoTime() - start >= 0;
        }

        @Override
        BooleanSupplier refusing() {
            long start = System.nanoTime();
            return () -> System.nanoTime() - start < 0;
        }
    },
    /// Ours, for a caller who knows the time already: what is left without the clock.
    TIME_AT_HAND("TokenBucket, time at hand") {
        @Override
        BooleanSupplier granting() {
            return bucket(Limit.perSecond(A_MILLION, BURST));
        }

        @Override
        BooleanSupplier refusing() {
            return bucket(new Limit(1, HOUR, 1));
        }

        private static BooleanSupplier bucket(Limit limit) {
            long now = System.nanoTime();
            TokenBucket bucket = new TokenBucket(limit, now);
            return () -> bucket.tryTake(1, now);
        }
    };

    /// How many are peers, from the second on.
    static final int PEERS = 3;

    private static final int A_MILLION = 1_000_000;

    /// More than anybody takes in an iteration.
    private static final int BURST = 2_000_000_000;

    private static final Duration HOUR = Duration.ofHours(1);

    final String title;

    Limiters(String title) {
        this.title = title;
    }

    /// Tries to take one permit, and gets it.
    abstract BooleanSupplier granting();

    /// Tries to take one permit, and gets none from the second time on.
    abstract BooleanSupplier refusing();
}
