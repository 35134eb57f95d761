package experiment.pool;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/// A caller hands in a thousand small tasks, and sleeps until the last of them is done.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PoolBenchmark {
    static final int TASKS = 1_000;

    /// Some tens of nanoseconds of work.
    private static final int TOKENS = 20;

    @Param public Pools pool;

    private Pools.Workers workers;

    @Setup
    public void start() {
        workers = pool.make();
    }

    @TearDown
    public void stop() {
        workers.close();
    }

    @Benchmark
    @OperationsPerInvocation(TASKS)
    public void batch(Batch batch) {
        batch.left.set(TASKS);
        batch.caller = Thread.currentThread();
        workers.run(batch.tasks);
        while (batch.left.get() > 0) {
            LockSupport.park(batch);
        }
    }

    /// Each caller has tasks of its own, and uses them again and again.
    @State(Scope.Thread)
    public static class Batch {
        private final AtomicInteger left = new AtomicInteger();
        private final List<Task> tasks =
                Stream.generate(() -> new Task(this)).limit(TASKS).toList();
        private volatile Thread caller;
    }

    record Task(Batch batch) implements Runnable {
        @Override
        public void run() {
            Blackhole.consumeCPU(TOKENS);
            if (batch.left.decrementAndGet() == 0) {
                LockSupport.unpark(batch.caller);
            }
        }
    }
}
