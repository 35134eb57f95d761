package lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import lab.run.Series;

/// The ten charts of [OversellReplay]: one sample a second from 4 seconds before calm to 15 after,
/// at a side's own offset, as a real sampler has it.
final class OversellSeries {

    private final Random random;
    private final double offset;
    private final List<Series> series = new ArrayList<>();

    private OversellSeries(int side) {
        random = new Random(42 + side);
        offset = 0.13 * side;
    }

    static List<Series> of(int side, boolean broken) {
        OversellSeries made = new OversellSeries(side);
        made.all(broken);
        return List.copyOf(made.series);
    }

    private void all(boolean broken) {
        add(
                "Throughput",
                "answers",
                "requests/s",
                s -> storm(s) ? noisy(60, .1) : calm(s) ? noisy(60, .06) : s < 0 ? 30 : 0);
        add(
                "Throughput",
                "orders",
                "requests/s",
                s ->
                        storm(s)
                                ? noisy(broken ? 13.7 : s < 9 ? 19 : 0.0, .1)
                                : calm(s) ? noisy(20, .06) : 0);
        add(
                "Latency",
                "p50",
                "ms",
                s ->
                        s < 0
                                ? noisy(60 * Math.exp(-(s + 4) / 1.5) + 9, .1)
                                : noisy(storm(s) ? 13 : 9.4, .1));
        add(
                "Latency",
                "p99",
                "ms",
                s ->
                        s < 0
                                ? noisy(900 * Math.exp(-(s + 4) / 1.2) + 30, .1)
                                : noisy(storm(s) ? (broken ? 1500 : 70) : 31, .25));
        add(
                "Errors",
                "409 out of stock",
                "requests/s",
                s -> storm(s) ? (broken ? noisy(4, .3) : s > 9 ? noisy(19, .1) : 0) : 0);
        add("Errors", "no answer in 3 s", "requests/s", s -> broken && s > 10 && storm(s) ? 1 : 0);
        for (String node : List.of("shop-1", "shop-2")) {
            add(
                    "CPU",
                    node,
                    "cores",
                    s ->
                            noisy(
                                    s < 0
                                            ? .7
                                            : storm(s) ? (broken ? .62 : .44) : calm(s) ? .34 : .04,
                                    .12));
            add(
                    "Heap",
                    node,
                    "bytes",
                    s ->
                            broken
                                            && s > 6.5
                                            && s < 11.5
                                            && Math.rint(s) != 9
                                            && node.equals("shop-2")
                                    ? Double.NaN
                                    : (70 + (s + 6) % 5 * 22 + random.nextDouble() * 6) * 1048576);
            add(
                    "Threads",
                    node,
                    "threads",
                    s -> Math.rint(s < 0 ? 34 + s : storm(s) ? noisy(broken ? 64 : 47, .03) : 38));
        }
        add(
                "Database connections",
                "in use",
                "connections",
                s -> storm(s) ? Math.rint(noisy(broken ? 17 : 6, .2)) : calm(s) ? 3 : 0);
        add(
                "Database connections",
                "waiting",
                "connections",
                s -> broken && storm(s) ? Math.rint(noisy(8, .4)) : 0);
        add(
                "Units sold",
                "beyond stock",
                "units",
                s -> broken && s > 6 ? Math.min(37, Math.rint((s - 6) * 5.2)) : 0);
        add(
                "Stock of the hot product",
                "quantity",
                "units",
                s ->
                        !storm(s) && s < 5
                                ? 100
                                : Math.max(0, Math.rint(100 - (s - 4.3) * (broken ? 14 : 22))));
        add("Row locks", "waits", "1/s", s -> storm(s) ? noisy(broken ? 41 : 12, .2) : 0);
    }

    private void add(String chart, String name, String unit, DoubleUnaryOperator figure) {
        List<Series.Point> points = new ArrayList<>();
        for (int second = -4; second <= 15; second++) {
            double at = second + offset;
            double value = figure.applyAsDouble(at);
            Double kept = Double.isNaN(value) ? null : Math.round(value * 1000) / 1000.0;
            points.add(new Series.Point(Math.round(at * 100) / 100.0, kept));
        }
        series.add(new Series(chart, name, unit, points));
    }

    private double noisy(double value, double share) {
        return Math.max(0, value * (1 + share * random.nextGaussian() / 2));
    }

    private static boolean calm(double second) {
        return second >= 0 && second < 4;
    }

    private static boolean storm(double second) {
        return second >= 4.3 && second < 14.3;
    }
}
