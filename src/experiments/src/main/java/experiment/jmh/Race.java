package experiment.jmh;

import experiment.Result;
import experiment.Table;
import experiment.chart.Bars;
import experiment.chart.Bars.Bar;
import experiment.chart.Scale;
import java.util.ArrayList;
import java.util.List;

/// One of ours against others that do the same, under several conditions.
///
/// @param names ours first, then its peers, then what is no peer but shows a bound
/// @param peers how many of the names are peers
/// @param groups the conditions, each with a bar for each name; more is better
public record Race(
        String title, String unit, List<String> names, int peers, List<Bars.Group> groups) {

    public Result result() {
        List<List<String>> rows = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (Bars.Group group : groups) {
            Bar best = bestPeer(group);
            for (int i = 0; i < names.size(); i++) {
                Bar bar = group.bars().get(i);
                rows.add(
                        List.of(
                                group.name() + ", " + names.get(i),
                                Scale.shown(bar.value()),
                                "± " + Scale.shown(bar.error()),
                                Scale.shown(bar.value() / best.value()) + " ×"));
            }
            sentences.add(sentence(group, best));
        }
        List<String> head = List.of("condition, contestant", unit, "error", "of the best peer");
        String chart = new Bars(title, unit, names, groups).svg();
        return new Result(chart, new Table(head, rows), sentences);
    }

    private Bar bestPeer(Bars.Group group) {
        return group.bars().subList(1, 1 + peers).stream()
                .reduce((a, b) -> a.value() >= b.value() ? a : b)
                .orElseThrow();
    }

    /// The widest range that the two errors allow.
    private String sentence(Bars.Group group, Bar best) {
        Bar ours = group.bars().getFirst();
        String name = names.get(group.bars().indexOf(best));
        return "%s: %s is %s × %s (%s to %s)."
                .formatted(
                        group.name(),
                        names.getFirst(),
                        Scale.shown(ours.value() / best.value()),
                        name,
                        Scale.shown((ours.value() - ours.error()) / (best.value() + best.error())),
                        Scale.shown((ours.value() + ours.error()) / (best.value() - best.error())));
    }
}
