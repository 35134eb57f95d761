package kit.pool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// A worker begins the first of its hand, and fills it when it is empty; another takes the later
/// half of it, or all. It looks as if one had done so after the other, so no task is begun twice
/// and none is lost.
class HandLincheckTest {

    @Test
    void looksLikeADequeInEveryInterleavingThatIsTried() {
        new ModelCheckingOptions()
                .iterations(4)
                .invocationsPerIteration(80)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .sequentialSpecification(Plain.class)
                .check(Subject.class);
    }

    @Test
    void looksLikeADequeOnTheMachine() {
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

    private record Task(int number) implements Runnable {
        @Override
        public void run() {
            // is only counted
        }
    }

    /// With the lock that the pool takes; the worker itself begins its tasks without.
    public static final class Subject {
        private final ReentrantLock lock = new ReentrantLock();
        private final Hand hand = new Hand();
        private int made;

        @Operation(nonParallelGroup = "worker")
        public int next() {
            return number(hand.next());
        }

        @Operation(nonParallelGroup = "worker")
        public boolean fillIfEmpty() {
            lock.lock();
            try {
                if (hand.size() > 0) {
                    return false;
                }
                Ring ring = new Ring();
                for (int i = 0; i < 3; i++) {
                    ring.add(new Task(++made), made);
                }
                hand.fill(ring, 3);
                return true;
            } finally {
                lock.unlock();
            }
        }

        @Operation
        public List<Integer> takeHalf() {
            lock.lock();
            try {
                Hand own = new Hand();
                own.fill(hand);
                return numbers(own);
            } finally {
                lock.unlock();
            }
        }

        @Operation
        public long oldest() {
            lock.lock();
            try {
                return hand.firstSinceNanos(0);
            } finally {
                lock.unlock();
            }
        }

        @Operation
        public int size() {
            lock.lock();
            try {
                return hand.size();
            } finally {
                lock.unlock();
            }
        }

        private static List<Integer> numbers(Hand hand) {
            List<Integer> numbers = new ArrayList<>();
            for (Runnable task = hand.next(); task != null; task = hand.next()) {
                numbers.add(number(task));
            }
            return numbers;
        }

        private static int number(Runnable task) {
            return task == null ? 0 : ((Task) task).number();
        }
    }

    /// What it must look like.
    public static final class Plain {
        private final Deque<Integer> tasks = new ArrayDeque<>();
        private int made;

        public int next() {
            return tasks.isEmpty() ? 0 : tasks.removeFirst();
        }

        public boolean fillIfEmpty() {
            if (!tasks.isEmpty()) {
                return false;
            }
            for (int i = 0; i < 3; i++) {
                tasks.add(++made);
            }
            return true;
        }

        public List<Integer> takeHalf() {
            List<Integer> half = new ArrayList<>();
            int count = (tasks.size() + 1) / 2;
            for (int i = 0; i < count; i++) {
                half.addFirst(tasks.removeLast());
            }
            return half;
        }

        public long oldest() {
            return tasks.isEmpty() ? 0 : tasks.getFirst();
        }

        public int size() {
            return tasks.size();
        }
    }
}
