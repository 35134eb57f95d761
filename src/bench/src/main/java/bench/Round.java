package bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// What buyers got who each ordered, waited for the answer, and ordered again, until the time was
/// over. The loop is the same for both sides of the race: only what it waits for differs.
///
/// @param nanos from the start to the last answer
/// @param latencies of each order in nanoseconds, shortest first
/// @param cpuSeconds processor time for 1,000 orders, by process
record Round(long nanos, long[] latencies, Map<String, Double> cpuSeconds) {
    /// Every buyer is a thread with a checkout of its own. An order that fails ends the race.
    static Round of(Map<String, Long> pids, List<Checkout> buyers, int seconds) throws Exception {
        var before = cpuNanos(pids);
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        var loops =
                IntStream.range(0, buyers.size())
                        .<Callable<long[]>>mapToObj(i -> () -> untilEnd(end, i, buyers.get(i)))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(buyers.size())) {
            var all = LongStream.empty();
            for (var each : threads.invokeAll(loops)) {
                all = LongStream.concat(all, LongStream.of(each.get()));
            }
            long nanos = System.nanoTime() - start;
            var cpu = cpuNanos(pids);
            long[] latencies = all.sorted().toArray();
            cpu.replaceAll((name, used) -> (used - before.get(name)) / 1e6 / latencies.length);
            return new Round(nanos, latencies, cpu);
        }
    }

    private static long[] untilEnd(long end, int buyer, Checkout checkout) throws Exception {
        var latencies = LongStream.builder();
        long before = System.nanoTime();
        for (int n = 0; before < end; n++) {
            checkout.order(Carts.name(buyer, n));
            long after = System.nanoTime();
            latencies.add(after - before);
            before = after;
        }
        return latencies.build().toArray();
    }

    /// From /proc, in steps of 10 ms.
    private static Map<String, Double> cpuNanos(Map<String, Long> pids) {
        var nanos = new HashMap<String, Double>();
        pids.forEach(
                (name, pid) -> {
                    var process = ProcessHandle.of(pid).orElseThrow();
                    Duration used = process.info().totalCpuDuration().orElseThrow();
                    nanos.put(name, (double) used.toNanos());
                });
        return nanos;
    }

    int orders() {
        return latencies.length;
    }

    double ordersPerSecond() {
        return orders() * 1e9 / nanos;
    }

    /// @param percent 99 for the latency that 99% of the orders did not exceed
    double millis(int percent) {
        return latencies[Math.ceilDiv(percent * orders(), 100) - 1] / 1e6;
    }
}
