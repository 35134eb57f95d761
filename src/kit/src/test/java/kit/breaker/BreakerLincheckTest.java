package kit.breaker;

import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Lincheck makes calls on several threads and looks for an order of them, one after the other, in
/// which the rules in their shortest form would have answered the same. If there is none, it prints
/// the run.
class BreakerLincheckTest {
    private static final long SECOND = 1_000_000_000;

    /// Tries interleavings in an order of its own, switching threads at every shared access.
    @ParameterizedTest
    @EnumSource
    void keepsTheRulesInEveryInterleavingThatIsTried(Pair pair) {
        new ModelCheckingOptions()
                .iterations(pair.warm ? 8 : 3)
                .invocationsPerIteration(50)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(pair.warm ? 0 : 3)
                .actorsAfter(2)
                .sequentialSpecification(pair.plain)
                .check(pair.subject);
    }

    /// Lets the machine choose the interleaving, often.
    @ParameterizedTest
    @EnumSource
    void keepsTheRulesOnTheMachine(Pair pair) {
        new StressOptions()
                .iterations(pair.warm ? 8 : 3)
                .invocationsPerIteration(150)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(pair.warm ? 0 : 3)
                .actorsAfter(2)
                .sequentialSpecification(pair.plain)
                .check(pair.subject);
    }

    enum Pair {
        BY_CALLS(ByCalls.class, PlainByCalls.class, false),
        BY_SECONDS(BySeconds.class, PlainBySeconds.class, false),
        WARM_BY_CALLS(WarmByCalls.class, PlainWarmByCalls.class, true),
        WARM_BY_SECONDS(WarmBySeconds.class, PlainWarmBySeconds.class, true);

        final Class<?> subject;
        final Class<?> plain;
        final boolean warm;

        Pair(Class<?> subject, Class<?> plain, boolean warm) {
            this.subject = subject;
            this.plain = plain;
            this.warm = warm;
        }
    }

    /// Permits are numbers from 0: one of the first stretches, whether or not it was given.
    public static class ByCalls {
        private final Breaker breaker;

        public ByCalls() {
            this(Samples.lastCalls(3, 2));
        }

        ByCalls(Settings settings) {
            breaker = new Breaker(settings, 0, (_, _, _) -> {});
        }

        @Operation
        public long tryAcquire(@Param(gen = IntGen.class, conf = "0:24") int second) {
            return breaker.tryAcquire(second * SECOND);
        }

        @Operation
        public void onSuccess(
                @Param(gen = IntGen.class, conf = "0:2") int permit,
                @Param(gen = IntGen.class, conf = "0:3") int second) {
            breaker.onSuccess(permit, 1, second * SECOND);
        }

        @Operation
        public void onFailure(
                @Param(gen = IntGen.class, conf = "0:2") int permit,
                @Param(gen = IntGen.class, conf = "0:3") int second) {
            breaker.onFailure(permit, 1, second * SECOND);
        }

        @Operation
        public void release(@Param(gen = IntGen.class, conf = "0:2") int permit) {
            breaker.release(permit);
        }

        @Operation
        public String counts() {
            Snapshot seen = breaker.snapshot(0);
            return seen.state() + " " + List.of(seen.calls(), seen.failed(), seen.slow());
        }
    }

    public static final class BySeconds extends ByCalls {
        public BySeconds() {
            super(Samples.lastSeconds(2, 2));
        }
    }

    /// What it must look like.
    public static class PlainByCalls {
        private final PlainBreaker plain;

        public PlainByCalls() {
            this(Samples.lastCalls(3, 2));
        }

        PlainByCalls(Settings settings) {
            plain = new PlainBreaker(settings, 0);
        }

        public long tryAcquire(int second) {
            return plain.tryAcquire(second * SECOND);
        }

        public void onSuccess(int permit, int second) {
            plain.record(permit, false, false, second * SECOND);
        }

        public void onFailure(int permit, int second) {
            plain.record(permit, true, false, second * SECOND);
        }

        public void release(int permit) {
            plain.release(permit);
        }

        public String counts() {
            List<Long> counts = plain.counts(0);
            return plain.state() + " " + counts;
        }
    }

    public static final class PlainBySeconds extends PlainByCalls {
        public PlainBySeconds() {
            super(Samples.lastSeconds(2, 2));
        }
    }

    /// Already counts good calls without the lock, and one more failure opens it, if no good call
    /// comes before.
    public static class Warm {
        private final Breaker breaker;

        Warm(Settings settings, boolean[] failures) {
            breaker = new Breaker(settings, 0, (_, _, _) -> {});
            for (boolean failed : failures) {
                if (failed) {
                    onFailure();
                } else {
                    onSuccess();
                }
            }
        }

        @Operation
        public long tryAcquire() {
            return breaker.tryAcquire(0);
        }

        @Operation
        public void onSuccess() {
            breaker.onSuccess(0, 1, 0);
        }

        @Operation
        public void onFailure() {
            breaker.onFailure(0, 1, 0);
        }

        @Operation
        public String counts() {
            Snapshot seen = breaker.snapshot(0);
            return seen.state() + " " + List.of(seen.calls(), seen.failed());
        }
    }

    public static final class WarmByCalls extends Warm {
        public WarmByCalls() {
            super(Samples.lastCalls(2, 2, 100), new boolean[] {false, true});
        }
    }

    public static final class WarmBySeconds extends Warm {
        public WarmBySeconds() {
            super(Samples.lastSeconds(2, 2), new boolean[] {false, false, false, true, true});
        }
    }

    /// What it must look like.
    public static class PlainWarm {
        private final PlainBreaker plain;

        PlainWarm(Settings settings, boolean[] failures) {
            plain = new PlainBreaker(settings, 0);
            for (boolean failed : failures) {
                plain.record(0, failed, false, 0);
            }
        }

        public long tryAcquire() {
            return plain.tryAcquire(0);
        }

        public void onSuccess() {
            plain.record(0, false, false, 0);
        }

        public void onFailure() {
            plain.record(0, true, false, 0);
        }

        public String counts() {
            return plain.state() + " " + plain.counts(0).subList(0, 2);
        }
    }

    public static final class PlainWarmByCalls extends PlainWarm {
        public PlainWarmByCalls() {
            super(Samples.lastCalls(2, 2, 100), new boolean[] {false, true});
        }
    }

    public static final class PlainWarmBySeconds extends PlainWarm {
        public PlainWarmBySeconds() {
            super(Samples.lastSeconds(2, 2), new boolean[] {false, false, false, true, true});
        }
    }
}
