package experiment.limit;

import experiment.Experiment;
import experiment.Result;
import experiment.Run;
import experiment.chart.Bars;
import experiment.chart.Bars.Bar;
import experiment.jmh.Jmh;
import experiment.jmh.Race;
import experiment.jmh.Scores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How many permits a microsecond are granted, or refused.
public final class LimitExperiment implements Experiment {
    private static final String FILE = "jmh.json";
    private static final double ITERATION_SECONDS = 0.3;

    @Override
    public void measure(Run run) throws Exception {
        Jmh.run(run, Jmh.options(run, LimitBenchmark.class, ITERATION_SECONDS), FILE);
    }

    @Override
    public Result show(Path folder) throws IOException {
        Scores scores = Scores.read(folder.resolve(FILE));
        List<Bars.Group> groups = new ArrayList<>();
        for (boolean granted : new boolean[] {true, false}) {
            for (String threads : List.of("one", "two")) {
                String name = "%s, %s".formatted(granted ? "granted" : "refused", threads);
                groups.add(new Bars.Group(name, bars(scores, threads, granted)));
            }
        }
        List<String> names = Arrays.stream(Limiters.values()).map(l -> l.title).toList();
        return new Race("Permits, one or two threads", "takes/µs", names, Limiters.PEERS, groups)
                .result();
    }

    private static List<Bar> bars(Scores scores, String threads, boolean granted) {
        return Arrays.stream(Limiters.values())
                .map(l -> Map.of("limiter", l.name(), "granted", String.valueOf(granted)))
                .map(params -> scores.of(threads, params).bar())
                .toList();
    }
}
