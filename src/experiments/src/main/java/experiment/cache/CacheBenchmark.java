package experiment.cache;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Reads, and new values for old keys, in a cache that is just full. So nobody has to go, as in
/// Caffeine's own benchmark: what is measured is the price of being ready for it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CacheBenchmark {
    private static final int KEYS = 1 << 15;
    private static final int REQUESTS = 1 << 17;

    @Param public Contestant contestant;

    private Contestant.Store store;
    private Integer[] requests;

    /// Where a thread is in the requests; each begins elsewhere.
    @State(Scope.Thread)
    public static class Position {
        private int next = (int) Thread.currentThread().threadId() * 0x9e3779b1;
    }

    @Setup
    public void fill() {
        requests = Zipf.requests(REQUESTS, KEYS, 1);
        store = contestant.store(KEYS);
        for (int key = 0; key < KEYS; key++) {
            store.put(key, key);
        }
        for (Integer key : requests) {
            store.get(key);
        }
    }

    @Benchmark
    public Integer get(Position position) {
        return store.get(requests[position.next++ & REQUESTS - 1]);
    }

    @Benchmark
    public void put(Position position) {
        Integer key = requests[position.next++ & REQUESTS - 1];
        store.put(key, key);
    }
}
