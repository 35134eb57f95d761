package experiment.scheduler;

import experiment.Experiment;
import experiment.Json;
import experiment.Result;
import experiment.Run;
import experiment.Table;
import experiment.chart.Scale;
import experiment.chart.Timeline;
import experiment.scheduler.JdkRun.Seen;
import experiment.scheduler.JdkRun.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mini.concurrency.scheduler.Programs;
import mini.concurrency.scheduler.Settings;
import mini.concurrency.scheduler.Trace;

/// Three programs, each on the whole scheduler, on one without the part that the program needs, and
/// on virtual threads with two carriers.
public final class SchedulerExperiment implements Experiment {

    private static final int PROCESSORS = 2;
    private static final int MINUTES_MAX = 2;

    /// What is asked of a program.
    ///
    /// @param without the scheduler that lacks a part
    /// @param watched how the names of the tasks begin that suffer without it
    private record Question(
            String program, String missing, UnaryOperator<Settings> without, String watched) {}

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question("spread", "stealing", Settings::withoutStealing, "w"),
                    new Question("hogs", "time slice", Settings::withoutSlice, "q"),
                    new Question("calls", "hand-off", Settings::withoutHandOff, "c"));

    @Override
    public void measure(Run run) throws Exception {
        for (Question question : QUESTIONS) {
            run.progress(question.program() + " on virtual threads");
            String program = question.program();
            Files.writeString(run.file(program + "-trace.txt"), whole(program).text());
            run.fork(
                    List.of(
                            "-Djdk.virtualThreadScheduler.parallelism=" + PROCESSORS,
                            "-Djdk.virtualThreadScheduler.maxPoolSize=" + PROCESSORS,
                            "--enable-native-access=ALL-UNNAMED"),
                    JdkRun.class,
                    List.of(
                            program,
                            run.file(program + "-jdk.json").toString(),
                            run.file(program + ".jfr").toString()),
                    MINUTES_MAX);
        }
    }

    @Override
    public Result show(Path folder) throws IOException {
        List<Timeline.Panel> panels = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (Question question : QUESTIONS) {
            String program = question.program();
            Seen seen = Json.read(folder.resolve(program + "-jdk.json"), Seen.class);
            Trace whole = whole(program);
            Settings lacking = question.without().apply(Settings.everything(PROCESSORS));
            Trace without = Trace.of(lacking, Programs.all().get(program));
            String name = "without " + question.missing();
            panels.add(Lanes.of(program + ", simulated", whole));
            panels.add(Lanes.of(program + ", simulated " + name, without));
            panels.add(Lanes.of(program + ", virtual threads (JDK, measured)", seen));
            rows.add(row(program + ", simulated", whole, question.watched()));
            rows.add(row(program + ", simulated " + name, without, question.watched()));
            rows.add(row(program + ", virtual threads", seen, question.watched()));
            sentences.add(program + ", recorded by JFR: " + seen.events());
        }
        Timeline chart =
                new Timeline("Who runs on which processor", "ticks (JDK: of 10 ms)", panels);
        List<String> head =
                List.of(
                        "program",
                        "all done after",
                        "the watched tasks done after",
                        "processors kept");
        return new Result(chart.svg(), new Table(head, rows), sentences);
    }

    private static Trace whole(String program) {
        return Trace.of(Settings.everything(PROCESSORS), Programs.all().get(program));
    }

    private static List<String> row(String name, Trace trace, String watched) {
        int last =
                trace.events().stream()
                        .filter(
                                event ->
                                        event.kind() == mini.concurrency.scheduler.Event.Kind.ENDED)
                        .filter(event -> isWatched(event.task(), watched))
                        .mapToInt(event -> event.tick() + 1)
                        .max()
                        .orElseThrow();
        return List.of(
                name,
                Integer.toString(trace.ticks()),
                Integer.toString(last),
                Integer.toString(trace.stuckTicks()));
    }

    private static List<String> row(String name, Seen seen, String watched) {
        double all = seen.slices().stream().mapToDouble(Slice::to).max().orElseThrow();
        double last =
                seen.slices().stream()
                        .filter(slice -> isWatched(slice.task(), watched))
                        .mapToDouble(Slice::to)
                        .max()
                        .orElseThrow();
        double kept =
                seen.slices().stream()
                        .filter(Slice::held)
                        .mapToDouble(slice -> slice.to() - slice.from())
                        .sum();
        return List.of(name, Scale.shown(all), Scale.shown(last), Scale.shown(kept));
    }

    /// `c` is the beginning of `c1` and not of `call1`.
    private static boolean isWatched(String task, String watched) {
        return task.matches(watched + "\\d+");
    }
}
