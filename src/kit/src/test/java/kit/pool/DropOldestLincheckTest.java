package kit.pool;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/// A lane is full, and one more is handed in while a worker begins the oldest: in every
/// interleaving that lincheck tries, what goes is the oldest of those that still wait.
class DropOldestLincheckTest {

    @Test
    void dropsNothingNewerThanWhatWaits() {
        new ModelCheckingOptions()
                .iterations(1)
                .invocationsPerIteration(300)
                .threads(2)
                .actorsPerThread(1)
                .actorsBefore(0)
                .actorsAfter(0)
                .sequentialSpecification(Nothing.class)
                .check(Subject.class);
    }

    private record Task(int number) implements Runnable {
        @Override
        public void run() {
            // is only counted
        }
    }

    /// Worker 0 has number 2 in its hand, worker 1 number 4; 5 to 9 lie before them.
    public static final class Subject {
        private static final int MAX = 7;

        private final Queue<Integer> dropped = new ConcurrentLinkedQueue<>();
        private final Pool pool =
                new Pool(
                        new Pool.Settings(
                                "test",
                                2,
                                List.of(new Lane.Settings("news", MAX, WhenFull.DROP_OLDEST)),
                                new Listener() {
                                    @Override
                                    public void failed(Runnable task, Throwable thrown) {
                                        throw new IllegalStateException(thrown);
                                    }

                                    @Override
                                    public void dropped(Runnable task) {
                                        dropped.add(((Task) task).number());
                                    }
                                }),
                        new AtomicLong()::incrementAndGet);

        public Subject() {
            for (int number = 1; number <= MAX; number++) {
                pool.lane(0).submit(new Task(number));
            }
            pool.runNext(0);
            pool.runNext(1);
            pool.lane(0).submit(new Task(8));
            pool.lane(0).submit(new Task(9));
        }

        @Operation(nonParallelGroup = "caller")
        public void submit() {
            pool.lane(0).submit(new Task(10));
        }

        @Operation(nonParallelGroup = "worker")
        public void begin() {
            pool.runNext(0);
        }

        @Validate
        public void droppedTheOldest() {
            if (!dropped.isEmpty() && !List.of(2, 4).contains(dropped.peek())) {
                throw new IllegalStateException("dropped " + dropped + ", and 4 waits");
            }
        }
    }

    /// Nothing is answered, so every order is right.
    public static final class Nothing {
        public void submit() {}

        public void begin() {}
    }
}
