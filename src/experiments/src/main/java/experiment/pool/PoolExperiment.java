package experiment.pool;

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

/// How many small tasks a millisecond go through each pool, from one caller and from two.
public final class PoolExperiment implements Experiment {
    private static final double ITERATION_SECONDS = 0.5;
    private static final List<Integer> CALLERS = List.of(1, 2);

    @Override
    public void measure(Run run) throws Exception {
        for (int callers : CALLERS) {
            Jmh.run(
                    run,
                    Jmh.options(run, PoolBenchmark.class, ITERATION_SECONDS).threads(callers),
                    file(callers));
        }
    }

    @Override
    public Result show(Path folder) throws IOException {
        List<Bars.Group> groups = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int callers : CALLERS) {
            Scores scores = Scores.read(folder.resolve(file(callers)));
            String name = callers + (callers == 1 ? " caller" : " callers");
            List<Bar> bars = new ArrayList<>();
            for (Pools pool : Pools.values()) {
                Bar bar = score(scores, pool);
                bars.add(bar);
                rows.add(
                        List.of(
                                name + ", " + pool.title(),
                                Scale.shown(bar.value()),
                                "± " + Scale.shown(bar.error()),
                                ratio(bar, score(scores, Pools.EXECUTOR)),
                                ratio(bar, score(scores, Pools.FORK_JOIN))));
            }
            groups.add(new Bars.Group(name, bars));
        }
        List<String> names = Arrays.stream(Pools.values()).map(Pools::title).toList();
        String chart = new Bars("Done", "tasks a millisecond", names, groups).svg();
        List<String> head =
                List.of(
                        "callers, pool",
                        "tasks/ms",
                        "error",
                        "of ThreadPoolExecutor",
                        "of ForkJoinPool");
        return new Result(chart, new Table(head, rows), List.of());
    }

    private static Bar score(Scores scores, Pools pool) {
        return scores.of("batch", Map.of("pool", pool.name())).bar();
    }

    private static String ratio(Bar bar, Bar other) {
        double ratio = bar.value() / other.value();
        double error = ratio * Math.hypot(bar.error() / bar.value(), other.error() / other.value());
        return "%s × ± %s".formatted(Scale.shown(ratio), Scale.shown(error));
    }

    private static String file(int callers) {
        return "jmh-" + callers + ".json";
    }
}
