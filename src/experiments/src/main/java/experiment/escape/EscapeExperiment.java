package experiment.escape;

import experiment.Experiment;
import experiment.Result;
import experiment.Run;
import experiment.Table;
import experiment.chart.Bars;
import experiment.chart.Bars.Bar;
import experiment.chart.Scale;
import experiment.jmh.Jmh;
import experiment.jmh.Scores;
import experiment.jmh.Scores.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;

/// Bytes an operation allocates, with escape analysis and without it.
public final class EscapeExperiment implements Experiment {
    private static final String WITH = "with.json";
    private static final String WITHOUT = "without.json";
    private static final double ITERATION_SECONDS = 0.3;

    @Override
    public void measure(Run run) throws Exception {
        for (String file : List.of(WITH, WITHOUT)) {
            String flag = file.equals(WITH) ? "-XX:+DoEscapeAnalysis" : "-XX:-DoEscapeAnalysis";
            run.progress(flag);
            Jmh.run(
                    run,
                    Jmh.options(run, EscapeBenchmark.class, ITERATION_SECONDS)
                            .addProfiler(GCProfiler.class)
                            .jvmArgsAppend(flag),
                    file);
        }
    }

    @Override
    public Result show(Path folder) throws IOException {
        Scores with = Scores.read(folder.resolve(WITH));
        Scores without = Scores.read(folder.resolve(WITHOUT));
        List<Bars.Group> groups = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<Score> inOrder = new ArrayList<>(with.all());
        inOrder.sort(Comparator.comparing(Score::method));
        for (Score score : inOrder) {
            Score other = without.of(score.method(), score.params());
            String name = words(score.method());
            groups.add(new Bars.Group(name, List.of(bytes(score), bytes(other))));
            rows.add(
                    List.of(
                            name,
                            Long.toString(Math.round(score.bytes())),
                            Long.toString(Math.round(other.bytes())),
                            Scale.shown(score.bar().value()),
                            Scale.shown(other.bar().value())));
        }
        String chart =
                new Bars(
                                "What an operation allocates",
                                "bytes an operation",
                                List.of("with escape analysis", "-XX:-DoEscapeAnalysis"),
                                groups)
                        .svg();
        List<String> head = List.of("shape", "bytes", "bytes without", "ns", "ns without");
        return new Result(chart, new Table(head, rows), List.of());
    }

    private static Bar bytes(Score score) {
        return new Bar(Math.round(score.bytes()), 0);
    }

    /// `a05_passedToACall` is "passed to a call".
    private static String words(String method) {
        return method.substring(method.indexOf('_') + 1)
                .replaceAll("(?=[A-Z])|(?<=[a-z])(?=[0-9])", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll(" +", " ")
                .strip();
    }
}
