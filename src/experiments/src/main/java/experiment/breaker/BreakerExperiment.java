package experiment.breaker;

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

/// How many calls a microsecond pass a closed breaker.
public final class BreakerExperiment implements Experiment {
    private static final String FILE = "jmh.json";
    private static final double ITERATION_SECONDS = 0.2;

    @Override
    public void measure(Run run) throws Exception {
        Jmh.run(run, Jmh.options(run, BreakerBenchmark.class, ITERATION_SECONDS), FILE);
    }

    @Override
    public Result show(Path folder) throws IOException {
        Scores scores = Scores.read(folder.resolve(FILE));
        List<Bars.Group> groups = new ArrayList<>();
        for (Load load : Load.values()) {
            for (String threads : List.of("one", "two")) {
                String name = load.title + ", " + threads;
                groups.add(new Bars.Group(name, bars(scores, threads, load)));
            }
        }
        List<String> names = Arrays.stream(Breakers.values()).map(b -> b.title).toList();
        return new Race("Calls, one or two threads", "calls/µs", names, Breakers.PEERS, groups)
                .result();
    }

    private static List<Bar> bars(Scores scores, String threads, Load load) {
        return Arrays.stream(Breakers.values())
                .map(b -> Map.of("breaker", b.name(), "load", load.name()))
                .map(params -> scores.of(threads, params).bar())
                .toList();
    }
}
