package experiment.cache;

import experiment.Experiment;
import experiment.Result;
import experiment.Run;
import experiment.Table;
import experiment.chart.Bars;
import experiment.chart.Bars.Bar;
import experiment.chart.Scale;
import experiment.jmh.Jmh;
import experiment.jmh.Scores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How many reads and writes a microsecond, with one thread and with two.
public final class CacheExperiment implements Experiment {
    private static final double ITERATION_SECONDS = 0.4;
    private static final List<Integer> THREADS = List.of(1, 2);

    @Override
    public void measure(Run run) throws Exception {
        for (int threads : THREADS) {
            run.progress(threads + (threads == 1 ? " thread" : " threads"));
            var options = Jmh.options(run, CacheBenchmark.class, ITERATION_SECONDS);
            Jmh.run(run, options.threads(threads), file(threads));
        }
    }

    @Override
    public Result show(Path folder) throws IOException {
        List<Bars.Group> groups = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String method : List.of("get", "put")) {
            for (int threads : THREADS) {
                Scores scores = Scores.read(folder.resolve(file(threads)));
                String name = method + ", " + threads + (threads == 1 ? " thread" : " threads");
                List<Bar> bars =
                        Arrays.stream(Contestant.values())
                                .map(c -> scores.of(method, Map.of("contestant", c.name())).bar())
                                .toList();
                groups.add(new Bars.Group(name, bars));
                addRows(rows, name, bars);
            }
        }
        List<String> names = Arrays.stream(Contestant.values()).map(Contestant::shown).toList();
        String chart =
                new Bars("Reads and writes of a full cache", "millions a second", names, groups)
                        .svg();
        List<String> head = List.of("operation, cache", "M/s", "error", "of Caffeine");
        return new Result(chart, new Table(head, rows), List.of());
    }

    private static void addRows(List<List<String>> rows, String name, List<Bar> bars) {
        Bar caffeine = bars.get(Contestant.CAFFEINE.ordinal());
        for (Contestant contestant : Contestant.values()) {
            Bar bar = bars.get(contestant.ordinal());
            rows.add(
                    List.of(
                            name + ", " + contestant.shown(),
                            Scale.shown(bar.value()),
                            "± " + Scale.shown(bar.error()),
                            ratio(bar, caffeine)));
        }
    }

    /// With its error, if both are independent.
    private static String ratio(Bar bar, Bar other) {
        double ratio = bar.value() / other.value();
        double error = ratio * Math.hypot(bar.error() / bar.value(), other.error() / other.value());
        return bar == other ? "1 ×" : Scale.shown(ratio) + " × ± " + Scale.shown(error);
    }

    private static String file(int threads) {
        return "jmh-" + threads + ".json";
    }
}
