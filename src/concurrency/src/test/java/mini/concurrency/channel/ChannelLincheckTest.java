package mini.concurrency.channel;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Lincheck runs the operations on several threads and looks for an order of them, one after the
/// other, in which a plain queue would have answered the same. If there is none, it prints the run.
class ChannelLincheckTest {

    /// Tries interleavings in an order of its own, switching threads at every shared access.
    @Test
    void looksLikeAQueueInEveryInterleavingThatIsTried() {
        new ModelCheckingOptions()
                .iterations(8)
                .invocationsPerIteration(200)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .sequentialSpecification(Plain.class)
                .check(Subject.class);
    }

    /// Lets the machine choose the interleaving, often.
    @Test
    void looksLikeAQueueOnTheMachine() {
        new StressOptions()
                .iterations(8)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .sequentialSpecification(Plain.class)
                .check(Subject.class);
    }

    /// What is tested: a channel of two, so that it is often full.
    public static final class Subject {
        private final Channel<Integer> channel = new Channel<>(2);

        @Operation
        public String send(@Param(gen = IntGen.class, conf = "1:9") int item) {
            return channel.offer(item).toString();
        }

        @Operation
        public String receive() {
            Object polled = channel.poll();
            return polled == Ring.EMPTY
                    ? "EMPTY"
                    : polled == Ring.CLOSED ? "CLOSED" : polled.toString();
        }

        @Operation
        public void close() {
            channel.close();
        }

        @Operation
        public boolean isClosed() {
            return channel.isClosed();
        }
    }

    /// What it must look like.
    public static final class Plain {
        private final Deque<Integer> items = new ArrayDeque<>();
        private boolean closed;

        public String send(int item) {
            if (closed) {
                return "CLOSED";
            }
            if (items.size() == 2) {
                return "FULL";
            }
            items.addLast(item);
            return "DONE";
        }

        public String receive() {
            return items.isEmpty() ? closed ? "CLOSED" : "EMPTY" : items.removeFirst().toString();
        }

        public void close() {
            closed = true;
        }

        public boolean isClosed() {
            return closed;
        }
    }
}
