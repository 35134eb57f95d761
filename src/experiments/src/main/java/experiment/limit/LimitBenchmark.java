package experiment.limit;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/// Takes single permits from one limiter, as fast as it can.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LimitBenchmark {
    @Param public Limiters limiter;

    @Param({"true", "false"})
    public boolean granted;

    private BooleanSupplier take;

    @Setup(Level.Iteration)
    public void fill() {
        take = granted ? limiter.granting() : limiter.refusing();
        take.getAsBoolean();
    }

    @Benchmark
    @Threads(1)
    public void one() {
        takeOne();
    }

    @Benchmark
    @Threads(2)
    public void two() {
        takeOne();
    }

    private void takeOne() {
        if (take.getAsBoolean() != granted) {
            throw new IllegalStateException(limiter + " answers " + !granted);
        }
    }
}
