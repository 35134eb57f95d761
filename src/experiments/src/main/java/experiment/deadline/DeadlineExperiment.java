package experiment.deadline;

import com.fasterxml.jackson.core.type.TypeReference;
import experiment.Experiment;
import experiment.Json;
import experiment.Result;
import experiment.Run;
import experiment.Table;
import experiment.chart.Scale;
import experiment.chart.Timeline;
import experiment.deadline.Visit.Called;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The same visit with a deadline and with timeouts.
public final class DeadlineExperiment implements Experiment {
    private static final List<String> WAYS = List.of("timeouts", "deadline");

    @Override
    public void measure(Run run) throws Exception {
        Visit.withDeadline(); // the first one loads classes
        for (String way : WAYS) {
            run.progress("a visit, " + way);
            List<Called> calls =
                    way.equals("deadline") ? Visit.withDeadline() : Visit.withTimeouts();
            Json.write(run.file(way + ".json"), calls);
        }
    }

    @Override
    public Result show(Path folder) throws IOException {
        List<Timeline.Panel> panels = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String way : WAYS) {
            List<Called> calls = new ArrayList<>(read(folder, way));
            calls.sort(Comparator.comparingDouble(Called::began));
            String title = way.equals("deadline") ? "one deadline for all" : "a timeout for each";
            panels.add(panel(title, calls));
            for (Called call : calls) {
                rows.add(
                        List.of(
                                title + ": " + call.name(),
                                Long.toString(call.asked()),
                                Long.toString(call.got()),
                                Scale.shown(call.waitedUntil()),
                                Scale.shown(call.workedUntil())));
            }
        }
        List<String> head =
                List.of("call", "asked, ms", "got, ms", "awaited until, ms", "worked until, ms");
        String chart =
                new Timeline(
                                "Who works for whom, and for how long",
                                "ms; dashed: nobody waits for it any more",
                                panels)
                        .svg();
        return new Result(chart, new Table(head, rows), List.of());
    }

    private static Timeline.Panel panel(String title, List<Called> calls) {
        List<Timeline.Block> blocks = new ArrayList<>();
        for (int lane = 0; lane < calls.size(); lane++) {
            Called call = calls.get(lane);
            double awaited = Math.min(call.waitedUntil(), call.workedUntil());
            blocks.add(new Timeline.Block(lane, call.began(), awaited, call.name(), 0, false));
            if (call.workedUntil() - call.waitedUntil() > 1) {
                blocks.add(
                        new Timeline.Block(
                                lane, call.waitedUntil(), call.workedUntil(), "in vain", 1, true));
            }
        }
        return new Timeline.Panel(title, calls.stream().map(Called::name).toList(), blocks);
    }

    private static List<Called> read(Path folder, String way) throws IOException {
        return Json.list(folder.resolve(way + ".json"), new TypeReference<>() {});
    }
}
