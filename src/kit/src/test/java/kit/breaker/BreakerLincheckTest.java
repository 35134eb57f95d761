package kit.breaker;

import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lincheck makes calls on several threads and looks for an order of them, one after the other, in
/// which the rules in their shortest form would have answered the same. If there is none, it prints
/// the run.
class BreakerLincheckTest {
    private static final long SECOND = 1_000_000_000;
    private static final Settings BY_CALLS = Samples.lastCalls(3, 2);
    private static final Settings BY_SECONDS = Samples.lastSeconds(2, 2);

    /// Tries interleavings in an order of its own, switching threads at every shared access.
    @ParameterizedTest
    @ValueSource(classes = {ByCalls.class, BySeconds.class})
    void keepsTheRulesInEveryInterleavingThatIsTried(Class<?> subject) {
        new ModelCheckingOptions()
                .iterations(8)
                .invocationsPerIteration(100)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(3)
                .actorsAfter(2)
                .sequentialSpecification(plain(subject))
                .check(subject);
    }

    /// Lets the machine choose the interleaving, often.
    @ParameterizedTest
    @ValueSource(classes = {ByCalls.class, BySeconds.class})
    void keepsTheRulesOnTheMachine(Class<?> subject) {
        new StressOptions()
                .iterations(6)
                .invocationsPerIteration(200)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(3)
                .actorsAfter(2)
                .sequentialSpecification(plain(subject))
                .check(subject);
    }

    private static Class<?> plain(Class<?> subject) {
        return subject == ByCalls.class ? PlainByCalls.class : PlainBySeconds.class;
    }

    /// Permits are numbers from 0: one of the first stretches, whether or not it was given.
    public static class ByCalls {
        private final Breaker breaker;

        public ByCalls() {
            this(BY_CALLS);
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
            super(BY_SECONDS);
        }
    }

    /// What it must look like.
    public static class PlainByCalls {
        private final PlainBreaker plain;

        public PlainByCalls() {
            this(BY_CALLS);
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
            List<Integer> counts = plain.counts(0);
            return plain.state() + " " + counts;
        }
    }

    public static final class PlainBySeconds extends PlainByCalls {
        public PlainBySeconds() {
            super(BY_SECONDS);
        }
    }
}
