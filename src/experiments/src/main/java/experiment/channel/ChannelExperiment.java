package experiment.channel;

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

/// How many items a millisecond go from producers to consumers.
public final class ChannelExperiment implements Experiment {
    private static final String FILE = "jmh.json";
    private static final double ITERATION_SECONDS = 1.5;

    @Override
    public void measure(Run run) throws Exception {
        Jmh.run(run, Jmh.options(run, ChannelBenchmark.class, ITERATION_SECONDS), FILE);
    }

    @Override
    public Result show(Path folder) throws IOException {
        Scores scores = Scores.read(folder.resolve(FILE));
        List<Bars.Group> groups = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String pairs : List.of("1", "4")) {
            String name = pairs + " to " + pairs;
            List<Bar> bars =
                    Arrays.stream(Queues.values()).map(q -> score(scores, q, pairs)).toList();
            groups.add(new Bars.Group(name, bars));
            double other = bars.get(Queues.ARRAY_BLOCKING_QUEUE.ordinal()).value();
            for (Queues queue : Queues.values()) {
                Bar bar = bars.get(queue.ordinal());
                rows.add(
                        List.of(
                                name + ", " + shown(queue),
                                Scale.shown(bar.value()),
                                "± " + Scale.shown(bar.error()),
                                Scale.shown(bar.value() / other) + " ×"));
            }
        }
        List<String> names = Arrays.stream(Queues.values()).map(ChannelExperiment::shown).toList();
        String chart = new Bars("Handed over", "items a millisecond", names, groups).svg();
        List<String> head = List.of("threads, queue", "items/ms", "error", "of ArrayBlockingQueue");
        return new Result(chart, new Table(head, rows), List.of());
    }

    private static Bar score(Scores scores, Queues queue, String pairs) {
        return scores.of("handOver", Map.of("queue", queue.name(), "pairs", pairs)).bar();
    }

    private static String shown(Queues queue) {
        return switch (queue) {
            case CHANNEL -> "Channel";
            case ARRAY_BLOCKING_QUEUE -> "ArrayBlockingQueue";
            case JCTOOLS_MPMC -> "JCTools MpmcArrayQueue (never sleeps)";
        };
    }
}
