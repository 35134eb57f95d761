package experiment.sharing;

import experiment.Experiment;
import experiment.Result;
import experiment.Run;
import experiment.Table;
import experiment.chart.Bars;
import experiment.chart.Bars.Bar;
import experiment.chart.Lines;
import experiment.chart.Scale;
import experiment.jmh.Jmh;
import experiment.jmh.Scores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an increment costs, by the distance to the other thread's counter.
public final class FalseSharingExperiment implements Experiment {
    private static final String FILE = "jmh.json";
    private static final double ITERATION_SECONDS = 1;
    private static final List<String> DISTANCES = List.of("8", "16", "32", "64", "128", "256");

    @Override
    public void measure(Run run) throws Exception {
        Jmh.run(run, Jmh.options(run, FalseSharingBenchmark.class, ITERATION_SECONDS), FILE);
    }

    @Override
    public Result show(Path folder) throws IOException {
        Scores scores = Scores.read(folder.resolve(FILE));
        List<Lines.Panel> panels = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String method : List.of("add", "store")) {
            List<Bar> bars =
                    DISTANCES.stream()
                            .map(d -> scores.of(method, Map.of("distanceBytes", d)).bar())
                            .toList();
            String name = method.equals("add") ? "atomic add" : "plain read and write";
            panels.add(
                    new Lines.Panel(name, DISTANCES, List.of(new Lines.Line("two threads", bars))));
            double far = bars.getLast().value();
            for (int i = 0; i < bars.size(); i++) {
                Bars.Bar bar = bars.get(i);
                rows.add(
                        List.of(
                                name + ", " + DISTANCES.get(i) + " bytes apart",
                                Scale.shown(bar.value()),
                                "± " + Scale.shown(bar.error()),
                                Scale.shown(bar.value() / far) + " ×"));
            }
        }
        String chart =
                new Lines(
                                "What an increment costs beside another thread's counter",
                                "bytes between the counters",
                                "ns an increment",
                                panels)
                        .svg();
        List<String> head = List.of("increment", "ns", "error", "of 256 bytes apart");
        return new Result(chart, new Table(head, rows), List.of());
    }
}
