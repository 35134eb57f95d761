package experiment.breaker;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/// Calls that do nothing, behind one closed breaker.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BreakerBenchmark {
    @Param public Breakers breaker;
    @Param public Load load;

    private Breakers.Guard guard;

    /// A thread's own calls.
    @State(Scope.Thread)
    public static class Caller {
        private int calls;

        private boolean nextFails(int every) {
            if (every == 0) {
                return false;
            }
            calls = calls == every ? 1 : calls + 1;
            return calls == every;
        }
    }

    @Setup
    public void make() {
        guard = breaker.guard(load.bySeconds);
    }

    @Benchmark
    @Threads(1)
    public void one(Caller caller) {
        call(caller);
    }

    @Benchmark
    @Threads(2)
    public void two(Caller caller) {
        call(caller);
    }

    private void call(Caller caller) {
        if (!guard.pass(caller.nextFails(load.failsEvery))) {
            throw new IllegalStateException(breaker + " has opened");
        }
    }
}
