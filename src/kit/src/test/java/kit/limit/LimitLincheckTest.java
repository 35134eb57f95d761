package kit.limit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lincheck runs takes on several threads and looks for an order of them, one after the other, in
/// which the promise itself would have answered the same. If there is none, it prints the run.
///
/// The callers name their times in any order, as threads do that read the clock and then wait.
class LimitLincheckTest {
    private static final Limit LIMIT = Limit.perSecond(1_000_000, 3);
    private static final long WAIT_MAX = 2_500;

    /// Tries interleavings in an order of its own, switching threads at every shared access.
    @ParameterizedTest
    @ValueSource(classes = {OneBucket.class, TwoKeys.class})
    void keepsThePromiseInEveryInterleavingThatIsTried(Class<?> subject) {
        new ModelCheckingOptions()
                .iterations(4)
                .invocationsPerIteration(50)
                .threads(3)
                .actorsPerThread(2)
                .actorsBefore(1)
                .actorsAfter(1)
                .sequentialSpecification(Promises.class)
                .check(subject);
    }

    @Test
    void warmsUpForOneAfterTheOtherInEveryInterleavingThatIsTried() {
        new ModelCheckingOptions()
                .iterations(4)
                .invocationsPerIteration(50)
                .threads(3)
                .actorsPerThread(2)
                .actorsBefore(1)
                .actorsAfter(1)
                .check(WarmingUp.class);
    }

    /// Lets the machine choose the interleaving, often.
    @ParameterizedTest
    @ValueSource(classes = {OneBucket.class, TwoKeys.class})
    void keepsThePromiseOnTheMachine(Class<?> subject) {
        new StressOptions()
                .iterations(4)
                .invocationsPerIteration(150)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .sequentialSpecification(Promises.class)
                .check(subject);
    }

    public static final class OneBucket {
        private final TokenBucket bucket = new TokenBucket(LIMIT, 0);

        @Operation
        public boolean tryTake(
                @Param(gen = IntGen.class, conf = "1:3") int permits,
                @Param(gen = IntGen.class, conf = "0:4000") int now) {
            return bucket.tryTake(permits, now);
        }

        @Operation
        public long reserve(
                @Param(gen = IntGen.class, conf = "1:3") int permits,
                @Param(gen = IntGen.class, conf = "0:4000") int now) {
            return bucket.reserve(permits, now, WAIT_MAX);
        }

        @Operation
        public long nanosUntil(@Param(gen = IntGen.class, conf = "0:4000") int now) {
            return bucket.nanosUntil(1, now);
        }
    }

    /// Judged by itself, on one thread: what it answers there is for the properties to tell.
    public static final class WarmingUp {
        private final WarmUpLimiter limiter = new WarmUpLimiter(LIMIT, Duration.ofNanos(5_000), 0);

        @Operation
        public long reserveWarmingUp(
                @Param(gen = IntGen.class, conf = "1:3") int permits,
                @Param(gen = IntGen.class, conf = "0:9000") int now) {
            return limiter.reserve(permits, now, 6_000);
        }

        @Operation
        public long nanosUntilFree(@Param(gen = IntGen.class, conf = "0:9000") int now) {
            return limiter.nanosUntilFree(now);
        }
    }

    /// Half of the times are after the maps' change, and none is older than a bucket takes to fill.
    public static final class TwoKeys {
        private final KeyedBuckets<Integer> buckets = new KeyedBuckets<>(LIMIT, 2, -1_500);

        @Operation
        public boolean tryTakeKeyed(
                @Param(gen = IntGen.class, conf = "1:2") int key,
                @Param(gen = IntGen.class, conf = "1:3") int permits,
                @Param(gen = IntGen.class, conf = "0:2999") int now) {
            return buckets.tryTake(key, permits, now);
        }
    }

    /// What both must look like.
    public static final class Promises {
        private final Promise promise = new Promise(LIMIT, 0);
        private final Map<Integer, Promise> keyed = new HashMap<>();

        public boolean tryTake(int permits, int now) {
            return reserve(permits, now, 0) == 0;
        }

        public long reserve(int permits, int now) {
            return reserve(permits, now, WAIT_MAX);
        }

        public long nanosUntil(int now) {
            return promise.nanosUntil(1, now);
        }

        public boolean tryTakeKeyed(int key, int permits, int now) {
            Promise one = keyed.computeIfAbsent(key, _ -> new Promise(LIMIT, -LIMIT.fillNanos()));
            return one.reserve(permits, now, 0) == 0;
        }

        private long reserve(int permits, int now, long waitNanosMax) {
            return promise.reserve(permits, now, waitNanosMax);
        }
    }
}
