package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The tables of the race, in Markdown on standard output.
final class RaceReport {
    private record Figure(String name, String format, ToDoubleFunction<Round> of) {}

    private static final List<Figure> FIGURES =
            List.of(
                    new Figure("orders/s", "%.0f", round -> round.ordersPerSecond()),
                    new Figure("p50, ms", "%.1f", round -> round.millis(50)),
                    new Figure("p99, ms", "%.1f", round -> round.millis(99)),
                    cpu("program", round -> round.cpuSeconds().get("program")),
                    cpu("MariaDB", round -> round.cpuSeconds().get("MariaDB")),
                    cpu("provider", round -> round.cpuSeconds().get("provider")),
                    cpu("these and the shop's buyers", RaceReport::sum));

    private RaceReport() {}

    private static Figure cpu(String process, ToDoubleFunction<Round> of) {
        return new Figure("CPU s per 1,000 orders: " + process, "%.2f", of);
    }

    private static double sum(Round round) {
        return round.cpuSeconds().values().stream().mapToDouble(seconds -> seconds).sum();
    }

    /// Rounds of the same index were neighbours in time: ratios are those of neighbours.
    static void rounds(String title, List<Round> shop, List<Round> bare) throws Exception {
        System.out.printf(
                "%n## %s%n%n| median (least–most) of %d | shop | bare | shop ÷ bare |%n%s%n",
                title, shop.size(), "| --- | --- | --- | --- |");
        for (var figure : FIGURES) {
            double[] ours = shop.stream().mapToDouble(figure.of()).toArray();
            double[] theirs = bare.stream().mapToDouble(figure.of()).toArray();
            var ratios = IntStream.range(0, ours.length).mapToDouble(i -> ours[i] / theirs[i]);
            System.out.printf(
                    "| %s | %s | %s | %s |%n",
                    figure.name(),
                    spread(figure.format(), ours),
                    spread(figure.format(), theirs),
                    spread("%.2f", ratios.toArray()));
        }
        System.out.printf(
                "%nLoad average %s on %d processors, JDK %s.%n",
                Files.readString(Path.of("/proc/loadavg")).strip(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }

    private static String spread(String format, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
        return "%1$s (%1$s–%1$s)"
                .replace("%1$s", format)
                .formatted(median, sorted[0], sorted[sorted.length - 1]);
    }

    static void statements(Map<String, Double> shop, Map<String, Double> bare) {
        table("Statements for an order", "%.2f", shop, bare);
    }

    static void layers(Map<String, Double> shop, Map<String, Double> bare) {
        table("Processor time of the program for an order, µs", "%.0f", shop, bare);
    }

    private static void table(
            String title, String format, Map<String, Double> shop, Map<String, Double> bare) {
        System.out.printf("%n### %s%n%n| shop | bare | |%n| ---: | ---: | --- |%n", title);
        var both = new TreeSet<>(shop.keySet());
        both.addAll(bare.keySet());
        var names = new ArrayList<>(both);
        names.sort(Comparator.comparing(name -> -shop.getOrDefault(name, 0.0)));
        for (String name : names) {
            System.out.printf(
                    "| " + format + " | " + format + " | %s |%n",
                    shop.getOrDefault(name, 0.0),
                    bare.getOrDefault(name, 0.0),
                    name);
        }
    }
}
