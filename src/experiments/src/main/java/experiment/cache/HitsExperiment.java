package experiment.cache;

import com.fasterxml.jackson.core.type.TypeReference;
import experiment.Experiment;
import experiment.Json;
import experiment.Result;
import experiment.Run;
import experiment.Table;
import experiment.cache.HitsRun.Hits;
import experiment.chart.Bars;
import experiment.chart.Bars.Bar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// How far each policy stays behind the optimum.
public final class HitsExperiment implements Experiment {
    private static final String FILE = "hits.json";
    private static final int MINUTES = 60;

    @Override
    public void measure(Run run) throws Exception {
        List<String> arguments =
                List.of(run.file(FILE).toString(), run.published() ? "all" : "some");
        run.fork(List.of("-Xmx2g"), HitsRun.class, arguments, MINUTES);
    }

    @Override
    public Result show(Path folder) throws IOException {
        List<Hits> all = Json.list(folder.resolve(FILE), new TypeReference<>() {});
        List<List<String>> rows = new ArrayList<>();
        for (String trace : all.stream().map(Hits::trace).distinct().toList()) {
            List<Hits> of = all.stream().filter(hits -> hits.trace().equals(trace)).toList();
            List<String> row = new ArrayList<>(List.of(trace));
            row.add(String.format(Locale.ROOT, "%,d", of.getFirst().requests()));
            row.add(String.format(Locale.ROOT, "%,d", of.getFirst().keys()));
            for (int i = 0; i <= HitsRun.NAMES.size(); i++) {
                int which = i;
                row.add(
                        shown(
                                of.stream()
                                        .mapToDouble(hits -> hits.ratios()[which])
                                        .average()
                                        .orElse(0)));
            }
            rows.add(row);
        }
        rows.add(regretRow(all));
        List<Bars.Group> groups = new ArrayList<>();
        groups.add(group("all", all, _ -> true));
        for (String kind : all.stream().map(Hits::kind).distinct().toList()) {
            groups.add(group(kind, all, hits -> hits.kind().equals(kind)));
        }
        String chart =
                new Bars("Regret: hits less than the optimum", "points", HitsRun.NAMES, groups)
                        .svg();
        List<String> head = new ArrayList<>(List.of("trace", "requests", "keys", "optimum"));
        head.addAll(HitsRun.NAMES);
        return new Result(chart, new Table(head, rows), List.of());
    }

    private static List<String> regretRow(List<Hits> all) {
        List<String> row = new ArrayList<>(List.of("mean regret, points", "", "", "0"));
        for (Bar bar : group("", all, _ -> true).bars()) {
            row.add(String.format(Locale.ROOT, "%.2f", bar.value()));
        }
        return row;
    }

    /// Mean over traces and sizes.
    private static Bars.Group group(String name, List<Hits> all, Predicate<Hits> which) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 1; i <= HitsRun.NAMES.size(); i++) {
            int policy = i;
            double regret =
                    all.stream()
                            .filter(which)
                            .mapToDouble(hits -> hits.ratios()[0] - hits.ratios()[policy])
                            .average()
                            .orElse(0);
            bars.add(new Bar(100 * regret, Double.NaN));
        }
        return new Bars.Group(name, bars);
    }

    private static String shown(double ratio) {
        return String.format(Locale.ROOT, "%.2f", 100 * ratio);
    }
}
