package experiment.timers;

import experiment.timers.Contestant.Subject;
import experiment.timers.Contestant.Task;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Timers as a server uses them: each call is watched over by one, and nearly all are cancelled,
/// because the answer comes in time. 100,000 others are pending meanwhile.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TimersBenchmark {
    static final int PENDING = 100_000;

    /// Far enough away not to be due while it is measured.
    private static final long DELAY_NANOS_MIN = 60_000_000_000L;

    /// The delays differ by up to 69 seconds: a power of two, in nanoseconds.
    private static final long SPREAD_NANOS = 1L << 36;

    private static final Task TASK = () -> {};

    @Param public Contestant contestant;

    private Subject subject;

    @Setup
    public void fill() {
        subject = contestant.make();
        Delays delays = new Delays();
        for (int i = 0; i < PENDING; i++) {
            subject.schedule(delays.next(), TASK);
        }
    }

    @TearDown
    public void close() {
        subject.close();
    }

    /// The answer comes at once.
    @Benchmark
    public void scheduleAndCancel(Delays delays) {
        subject.cancel(subject.schedule(delays.next(), TASK));
    }

    /// The answer comes when this thread has begun many other calls: what is cancelled has left
    /// the processor's caches long ago.
    @Benchmark
    public void scheduleAndCancelAnOldOne(Delays delays, Calls calls) {
        int call = calls.next++ & Calls.OPEN - 1;
        if (calls.open[call] != null) {
            subject.cancel(calls.open[call]);
        }
        calls.open[call] = subject.schedule(delays.next(), TASK);
    }

    /// Each thread has a random sequence of its own.
    @State(Scope.Thread)
    public static class Delays {
        private long random = System.identityHashCode(this) | 1;

        long next() {
            random ^= random << 13;
            random ^= random >>> 7;
            random ^= random << 17;
            return DELAY_NANOS_MIN + (random & SPREAD_NANOS - 1);
        }
    }

    @State(Scope.Thread)
    public static class Calls {
        static final int OPEN = 1 << 15;
        private final Object[] open = new Object[OPEN];
        private int next;
    }
}
