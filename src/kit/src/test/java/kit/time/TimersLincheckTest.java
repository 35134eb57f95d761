package kit.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two timers that are cancelled, fired and scheduled again on several threads: whatever happens
/// looks as if one had happened after the other. So each is fired at most once, and who is told
/// that he cancelled one never sees it fire. With one stripe: to fire goes through several one
/// after the other, so it is a step for each of them, not for all.
///
/// Twice: with timers that go into the wheel, and with such that come to the fresh ones first.
class TimersLincheckTest {

    @ParameterizedTest
    @ValueSource(classes = {Subject.class, Crowded.class})
    void looksLikeOneStepAfterTheOtherInEveryInterleavingThatIsTried(Class<?> subject) {
        new ModelCheckingOptions()
                .iterations(4)
                .invocationsPerIteration(60)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .sequentialSpecification(Plain.class)
                .check(subject);
    }

    @ParameterizedTest
    @ValueSource(classes = {Subject.class, Crowded.class})
    void looksLikeOneStepAfterTheOtherOnTheMachine(Class<?> subject) {
        new StressOptions()
                .iterations(4)
                .invocationsPerIteration(150)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .sequentialSpecification(Plain.class)
                .check(subject);
    }

    /// Room for two; all are due at once when time has passed. Only one thread fires, as in
    /// earnest.
    public static class Subject {
        private final List<String> fired = new ArrayList<>();
        private final ManualTime time = new ManualTime(0);
        private final Timers timers;
        private final Timer first;
        private volatile Timer second;

        public Subject() {
            this(100);
        }

        Subject(int batch) {
            timers =
                    new Timers(
                            new Timers.Settings("test", Duration.ofMillis(1), 2), time, 1, batch);
            timers.schedule(1, () -> {}).cancel();
            timers.schedule(1, () -> {}).cancel();
            first = timers.schedule(1, () -> fired.add("first"));
        }

        @Operation
        public boolean cancelFirst() {
            return first.cancel();
        }

        @Operation
        public boolean cancelSecond() {
            Timer timer = second;
            return timer != null && timer.cancel();
        }

        @Operation(nonParallelGroup = "owner of the second")
        public String scheduleSecond() {
            if (second != null) {
                return "is there";
            }
            try {
                second = timers.schedule(1, () -> fired.add("second"));
                return "scheduled";
            } catch (RejectedExecutionException e) {
                return "refused";
            }
        }

        @Operation(nonParallelGroup = "owner of the second")
        public List<String> passAndFire() {
            fired.clear();
            for (int i = 0; i < 2; i++) { // the first look settles the fresh ones
                time.pass(10_000_000);
                timers.fireDue();
            }
            return fired.stream().sorted().toList();
        }

        @Operation
        public int pending() {
            return timers.pending();
        }

        @Operation
        public int close() {
            return timers.close().size();
        }
    }

    /// Two have been scheduled at once: the first to be tested is a fresh one.
    public static final class Crowded extends Subject {
        public Crowded() {
            super(2);
        }
    }

    /// What it must look like.
    public static final class Plain {
        private boolean first = true;
        private boolean second;
        private boolean secondWas;
        private boolean closed;

        public boolean cancelFirst() {
            boolean was = first;
            first = false;
            return was;
        }

        public boolean cancelSecond() {
            boolean was = second;
            second = false;
            return was;
        }

        public String scheduleSecond() {
            if (secondWas) {
                return "is there";
            }
            if (closed) {
                return "refused";
            }
            secondWas = true;
            second = true;
            return "scheduled";
        }

        public List<String> passAndFire() {
            List<String> fired = new ArrayList<>();
            if (first) {
                fired.add("first");
            }
            if (second) {
                fired.add("second");
            }
            first = false;
            second = false;
            return fired;
        }

        public int pending() {
            return (first ? 1 : 0) + (second ? 1 : 0);
        }

        public int close() {
            int left = pending();
            closed = true;
            first = false;
            second = false;
            return left;
        }
    }
}
