package experiment.sharing;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/// Two threads, two counters: nothing is shared but, perhaps, the cache line.
///
/// The counters are in memory of our own that begins at a multiple of 4096 bytes: in an object or
/// an array nobody knows where a line begins, and the first distances would be a matter of luck.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Threads(2)
public class FalseSharingBenchmark {
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();
    private static final int PAGE = 4096;

    @Param({"8", "16", "32", "64", "128", "256"})
    public int distanceBytes;

    private final MemorySegment memory = Arena.global().allocate(PAGE, PAGE);
    private final AtomicInteger threads = new AtomicInteger();

    /// Which of the two counters is this thread's.
    @State(Scope.Thread)
    public static class Counter {
        private long offset;

        @org.openjdk.jmh.annotations.Setup
        public void take(FalseSharingBenchmark benchmark) {
            offset = (long) benchmark.threads.getAndIncrement() % 2 * benchmark.distanceBytes;
        }
    }

    /// Adds with one instruction that locks the line: what AtomicLong does.
    @Benchmark
    public long add(Counter counter) {
        return (long) LONG.getAndAdd(memory, counter.offset, 1L);
    }

    /// Reads, adds and writes back, without a lock: enough for a counter with one writer.
    @Benchmark
    public void store(Counter counter) {
        long before = (long) LONG.getOpaque(memory, counter.offset);
        LONG.setOpaque(memory, counter.offset, before + 1);
    }
}
