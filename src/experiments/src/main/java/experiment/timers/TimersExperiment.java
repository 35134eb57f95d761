package experiment.timers;

import experiment.Experiment;
import experiment.Json;
import experiment.Result;
import experiment.Run;
import experiment.Table;
import experiment.chart.Bars;
import experiment.chart.Bars.Bar;
import experiment.chart.Scale;
import experiment.jmh.Jmh;
import experiment.jmh.Scores;
import experiment.timers.TimersRun.Lateness;
import experiment.timers.TimersRun.Memory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/// What it costs to schedule a timer and cancel it; how late timers are; what memory they take.
public final class TimersExperiment implements Experiment {
    private static final double ITERATION_SECONDS = 0.25;
    private static final int MINUTES_MAX = 3;
    private static final int TIMERS = 1_000_000;
    private static final int SECONDS = 60;

    /// A quick look takes timers at the same rate for a tenth of the time, and so does Netty.
    private static final int QUICK = 10;

    private static final String LATENESS =
            "%s, %,d timers: %,d early; late by %s ms (median), %s ms (p99), %s ms (p99.9),"
                    + " %s ms (worst)";

    private static final List<Integer> THREADS = List.of(1, 2);
    private static final Map<String, String> METHODS =
            Map.of(
                    "scheduleAndCancel", "cancelled at once",
                    "scheduleAndCancelAnOldOne", "an old one cancelled");

    /// Whose thread decides when a task is run, by ticks.
    private static final List<Contestant> WHEELS = List.of(Contestant.TIMERS, Contestant.NETTY);

    @Override
    public void measure(Run run) throws Exception {
        int part = run.published() ? 1 : QUICK;
        for (Contestant contestant : Contestant.values()) {
            run.progress("memory of " + contestant.title());
            fork(run, "memory", contestant, part);
        }
        for (Contestant contestant : WHEELS) {
            run.progress("lateness of " + contestant.title());
            fork(run, "lateness", contestant, contestant == Contestant.TIMERS ? part : QUICK);
        }
        for (int threads : THREADS) {
            String[] taking =
                    Arrays.stream(Contestant.values())
                            .filter(contestant -> threads == 1 || contestant.isThreadSafe())
                            .map(Contestant::name)
                            .toArray(String[]::new);
            ChainedOptionsBuilder options =
                    Jmh.options(run, TimersBenchmark.class, ITERATION_SECONDS)
                            .param("contestant", taking)
                            .threads(threads);
            Jmh.run(run, options, file(threads));
        }
    }

    private static void fork(Run run, String what, Contestant contestant, int part)
            throws Exception {
        List<String> arguments =
                List.of(
                        what,
                        contestant.name(),
                        String.valueOf(TIMERS / part),
                        String.valueOf(SECONDS / part),
                        run.file(file(what, contestant)).toString());
        run.fork(List.of("-Xmx1g", "-XX:+UseSerialGC"), TimersRun.class, arguments, MINUTES_MAX);
    }

    @Override
    public Result show(Path folder) throws IOException {
        List<Bars.Group> groups = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String method : METHODS.keySet().stream().sorted().toList()) {
            for (int threads : THREADS) {
                Scores scores = Scores.read(folder.resolve(file(threads)));
                String name =
                        "%s, %d thread%s"
                                .formatted(METHODS.get(method), threads, threads == 1 ? "" : "s");
                Bar netty = score(scores, method, Contestant.NETTY);
                List<Bar> bars = new ArrayList<>();
                for (Contestant contestant : Contestant.values()) {
                    if (threads == 1 || contestant.isThreadSafe()) {
                        Bar bar = score(scores, method, contestant);
                        bars.add(bar);
                        rows.add(row(name + ": " + contestant.title(), bar, netty));
                    }
                }
                groups.add(new Bars.Group(name, bars));
            }
        }
        List<String> names = Arrays.stream(Contestant.values()).map(Contestant::title).toList();
        String chart =
                new Bars("Scheduled and cancelled", "pairs a millisecond", names, groups).svg();
        List<String> head = List.of("what, who", "pairs/ms", "error", "of Netty", "error");
        return new Result(chart, new Table(head, rows), sentences(folder));
    }

    private static List<String> row(String name, Bar bar, Bar netty) {
        double ratio = bar.value() / netty.value();
        double error = ratio * Math.hypot(bar.error() / bar.value(), netty.error() / netty.value());
        return List.of(
                name,
                Scale.shown(bar.value()),
                "± " + Scale.shown(bar.error()),
                Scale.shown(ratio) + " ×",
                "± " + Scale.shown(error));
    }

    private static List<String> sentences(Path folder) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (Contestant contestant : WHEELS) {
            Lateness lateness =
                    Json.read(folder.resolve(file("lateness", contestant)), Lateness.class);
            sentences.add(
                    LATENESS.formatted(
                            contestant.title(),
                            lateness.timers(),
                            lateness.early(),
                            millis(lateness.p50()),
                            millis(lateness.p99()),
                            millis(lateness.p999()),
                            millis(lateness.max())));
        }
        List<String> memory = new ArrayList<>();
        for (Contestant contestant : Contestant.values()) {
            Memory measured = Json.read(folder.resolve(file("memory", contestant)), Memory.class);
            memory.add("%s %.1f".formatted(contestant.title(), measured.bytes()));
        }
        sentences.add("Bytes for a pending timer, without its task: " + String.join(", ", memory));
        return sentences;
    }

    private static Bar score(Scores scores, String method, Contestant contestant) {
        return scores.of(method, Map.of("contestant", contestant.name())).bar();
    }

    private static String millis(long nanos) {
        return Scale.shown(nanos / 1e6);
    }

    private static String file(int threads) {
        return "jmh-" + threads + ".json";
    }

    private static String file(String what, Contestant contestant) {
        return what + "-" + contestant.name() + ".json";
    }
}
