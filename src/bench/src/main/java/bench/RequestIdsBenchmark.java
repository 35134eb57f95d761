package bench;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// Making the id of a request that came without one, by one thread and by as many as there are
/// processors.
///
/// `shop.http.RequestIds` takes `UUID.randomUUID()`, whose random numbers nobody can guess; all
/// threads share their source. [#guessable] takes each thread's own generator, which is enough for
/// an id that only names log lines.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RequestIdsBenchmark {
    @Benchmark
    public String asTheShopDoes() {
        return UUID.randomUUID().toString();
    }

    @Benchmark
    @Threads(Threads.MAX)
    public String asTheShopDoesOnAllProcessors() {
        return UUID.randomUUID().toString();
    }

    @Benchmark
    public String guessable() {
        return fromThisThread();
    }

    @Benchmark
    @Threads(Threads.MAX)
    public String guessableOnAllProcessors() {
        return fromThisThread();
    }

    private static String fromThisThread() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
