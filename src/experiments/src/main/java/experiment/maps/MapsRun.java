package experiment.maps;

import experiment.Json;
import experiment.maps.Contestant.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/// Measures one contestant, in a JVM of its own: a second one would change how the compiler sees
/// the calls of the first.
///
/// Not JMH: it lets its threads run for a time and then looks how far each has come. Virtual
/// threads that never wait are not preempted, so of sixteen on two carriers two would run and
/// fourteen not begin. Here each thread does a fixed amount of work, and the time until all are
/// done is measured, for both kinds of threads.
///
/// Arguments: the contestant, milliseconds for a figure, the file for the figures.
public final class MapsRun {
    static final List<Integer> WRITES = List.of(0, 10, 50, 100);
    static final List<Integer> THREADS = List.of(1, 2, 4, 8, 16);
    static final List<String> KINDS = List.of("platform", "virtual");

    private static final int FIRST_OPERATIONS = 4_000;

    /// @param writes share of writes, in percent
    /// @param rate operations a microsecond, all threads together
    public record Cell(Contestant contestant, String kind, int writes, int threads, double rate) {}

    private final Contestant contestant;
    private final long nanos;
    private final LongAdder sink = new LongAdder();
    private final Integer[] keys = new Integer[Contestant.KEYS];

    private MapsRun(Contestant contestant, long nanos) {
        this.contestant = contestant;
        this.nanos = nanos;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = i;
        }
    }

    public static void main(String[] arguments) throws Exception {
        long millis = Long.parseLong(arguments[1]);
        MapsRun run = new MapsRun(Contestant.valueOf(arguments[0]), millis * 1_000_000);
        List<Cell> cells = new ArrayList<>();
        for (String kind : KINDS) {
            for (int writes : WRITES) {
                for (int threads : THREADS) {
                    double rate = run.measure(kind, writes, threads);
                    cells.add(new Cell(run.contestant, kind, writes, threads, rate));
                }
            }
        }
        Json.write(Path.of(arguments[2]), cells);
    }

    /// Doubles the work until it takes a good part of the time, which also compiles it; then
    /// measures with as much as fits.
    private double measure(String kind, int writes, int threads) throws InterruptedException {
        Subject subject = contestant.make();
        int operations = FIRST_OPERATIONS;
        long took = run(subject, kind, new Work(writes, operations), threads);
        while (took < nanos / 4) {
            operations *= 2;
            took = run(subject, kind, new Work(writes, operations), threads);
        }
        operations = (int) Math.max(FIRST_OPERATIONS, operations * ((double) nanos / took));
        took = run(subject, kind, new Work(writes, operations), threads);
        return (double) operations * threads / took * 1_000;
    }

    private record Work(int writes, int operations) {}

    private long run(Subject subject, String kind, Work work, int threads)
            throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        Thread.Builder builder =
                kind.equals("virtual") ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int seed = i + 1;
            workers.add(
                    builder.start(
                            () -> {
                                await(start);
                                sink.add(work(subject, work, seed));
                            }));
        }
        long begun = System.nanoTime();
        start.countDown();
        for (Thread worker : workers) {
            worker.join();
        }
        return System.nanoTime() - begun;
    }

    private long work(Subject subject, Work work, int seed) {
        long sum = 0;
        int random = seed * 0x9E3779B9;
        for (int i = 0; i < work.operations(); i++) {
            random ^= random << 13;
            random ^= random >>> 17;
            random ^= random << 5;
            Integer key = keys[random & Contestant.KEYS - 1];
            if ((random >>> 10 & 0xFFFF) * 100 >> 16 < work.writes()) {
                subject.write(key);
            } else {
                sum += subject.read(key);
            }
        }
        return sum;
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }
}
