package kit.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Several threads hand in and take, and it looks as if one had done so after the other.
class PoolLincheckTest {

    @Test
    void looksLikeTwoQueuesInEveryInterleavingThatIsTried() {
        new ModelCheckingOptions()
                .iterations(4)
                .invocationsPerIteration(60)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .sequentialSpecification(Plain.class)
                .check(Subject.class);
    }

    @Test
    void looksLikeTwoQueuesOnTheMachine() {
        new StressOptions()
                .iterations(4)
                .invocationsPerIteration(150)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .sequentialSpecification(Plain.class)
                .check(Subject.class);
    }

    /// An urgent lane for one, and one for two; the testing thread is the worker.
    public static final class Subject {
        private final ThreadLocal<Integer> ran = new ThreadLocal<>();
        private final Pool pool =
                new Pool(
                        new Pool.Settings(
                                "test",
                                1,
                                List.of(
                                        new Lane.Settings("urgent", 1, WhenFull.REFUSE),
                                        new Lane.Settings("bulk", 2, WhenFull.REFUSE)),
                                Listener.reporting()),
                        new AtomicLong()::get);

        @Operation
        public boolean submitUrgent(@Param(gen = IntGen.class, conf = "1:9") int task) {
            return pool.lane(0).submit(() -> ran.set(task));
        }

        @Operation
        public boolean submitBulk(@Param(gen = IntGen.class, conf = "11:19") int task) {
            return pool.lane(1).submit(() -> ran.set(task));
        }

        @Operation
        public int runNext() {
            ran.set(0);
            pool.runNext(0);
            return ran.get();
        }

        @Operation
        public int queuedUrgent() {
            return pool.lane(0).queued();
        }

        @Operation
        public long rejectedBulk() {
            return pool.lane(1).rejected();
        }
    }

    /// What it must look like.
    public static final class Plain {
        private final Deque<Integer> urgent = new ArrayDeque<>();
        private final Deque<Integer> bulk = new ArrayDeque<>();
        private long rejectedBulk;

        public boolean submitUrgent(int task) {
            return urgent.isEmpty() && urgent.add(task);
        }

        public boolean submitBulk(int task) {
            if (bulk.size() == 2) {
                rejectedBulk++;
                return false;
            }
            return bulk.add(task);
        }

        public int runNext() {
            return !urgent.isEmpty() ? urgent.remove() : !bulk.isEmpty() ? bulk.remove() : 0;
        }

        public int queuedUrgent() {
            return urgent.size();
        }

        public long rejectedBulk() {
            return rejectedBulk;
        }
    }
}
