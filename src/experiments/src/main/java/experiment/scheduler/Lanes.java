package experiment.scheduler;

import experiment.chart.Timeline.Block;
import experiment.chart.Timeline.Panel;
import experiment.scheduler.JdkRun.Seen;
import experiment.scheduler.JdkRun.Slice;
import java.util.ArrayList;
import java.util.List;
import mini.concurrency.scheduler.Moment;
import mini.concurrency.scheduler.Trace;

/// What ran on each processor, as panels of a timeline. Tasks of one kind have one colour.
final class Lanes {

    private Lanes() {}

    /// Neighbouring ticks of one task are one block.
    static Panel of(String title, Trace trace) {
        List<Block> blocks = new ArrayList<>();
        int lanes = trace.settings().processors();
        for (int lane = 0; lane < lanes; lane++) {
            int from = 0;
            for (int tick = 1; tick <= trace.ticks(); tick++) {
                Moment.Lane at = trace.moments().get(from).lanes().get(lane);
                boolean goesOn = tick < trace.ticks() && same(at, trace, tick, lane);
                if (!goesOn) {
                    if (!at.isIdle()) {
                        blocks.add(block(lane, from, tick, at));
                    }
                    from = tick;
                }
            }
        }
        return new Panel(title, names("P", lanes), blocks);
    }

    static Panel of(String title, Seen seen) {
        List<String> carriers =
                seen.slices().stream().map(Slice::carrier).distinct().sorted().toList();
        List<Block> blocks =
                seen.slices().stream()
                        .map(slice -> block(carriers.indexOf(slice.carrier()), slice))
                        .toList();
        return new Panel(title, names("carrier ", carriers.size()), blocks);
    }

    private static boolean same(Moment.Lane at, Trace trace, int tick, int lane) {
        Moment.Lane other = trace.moments().get(tick).lanes().get(lane);
        return other.task().equals(at.task()) && other.stuck() == at.stuck();
    }

    private static Block block(int lane, int from, int to, Moment.Lane at) {
        return new Block(lane, from, to, at.task(), colour(at.task()), at.stuck());
    }

    private static Block block(int lane, Slice slice) {
        return new Block(
                lane, slice.from(), slice.to(), slice.task(), colour(slice.task()), slice.held());
    }

    private static int colour(String task) {
        return switch (task.replaceAll("\\d+$", "")) {
            case "hog", "call" -> 1;
            case "main" -> 2;
            default -> 0;
        };
    }

    private static List<String> names(String before, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(before + i);
        }
        return names;
    }
}
