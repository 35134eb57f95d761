package experiment.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Hands items from producers to consumers, as many on one side as on the other.
///
/// One invocation is a whole hand-over with threads of its own. JMH's thread groups would not do:
/// when an iteration ends one side stops first, and the other waits for ever.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ChannelBenchmark {
    static final int ITEMS = 100_000;
    private static final int CAPACITY = 1024;

    @Param public Queues queue;

    /// Producers, and as many consumers.
    @Param({"1", "4"})
    public int pairs;

    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public long handOver() throws InterruptedException {
        Queues.Pipe pipe = queue.pipe(CAPACITY);
        LongAdder sum = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            threads.add(Thread.ofPlatform().start(() -> produce(pipe)));
            threads.add(Thread.ofPlatform().start(() -> sum.add(consume(pipe))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return sum.sum();
    }

    private void produce(Queues.Pipe pipe) {
        try {
            for (int i = 0; i < ITEMS / pairs; i++) {
                pipe.put(i & 127); // boxed without allocation
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }

    private long consume(Queues.Pipe pipe) {
        try {
            long sum = 0;
            for (int i = 0; i < ITEMS / pairs; i++) {
                sum += pipe.take();
            }
            return sum;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }
}
