package experiment.maps;

import com.fasterxml.jackson.core.type.TypeReference;
import experiment.Experiment;
import experiment.Json;
import experiment.Result;
import experiment.Run;
import experiment.Table;
import experiment.chart.Bars.Bar;
import experiment.chart.Lines;
import experiment.chart.Scale;
import experiment.maps.MapsRun.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Every contestant with every share of writes, number and kind of threads.
public final class MapsExperiment implements Experiment {
    private static final int MINUTES_MAX = 10;
    private static final List<Integer> TABLE_THREADS = List.of(1, 4, 16);

    /// The contestants take turns, so that what disturbs the machine for a while disturbs all.
    @Override
    public void measure(Run run) throws Exception {
        deleteOld(run.folder());
        String millis = run.published() ? "200" : "80";
        for (int fork = 1; fork <= run.forks(); fork++) {
            for (Contestant contestant : Contestant.values()) {
                run.progress("%s, JVM %d of %d".formatted(contestant.title(), fork, run.forks()));
                Path file = run.file("cells-%s-%d.json".formatted(contestant.name(), fork));
                List<String> arguments = List.of(contestant.name(), millis, file.toString());
                run.fork(List.of("-Xmx512m"), MapsRun.class, arguments, MINUTES_MAX);
            }
        }
    }

    @Override
    public Result show(Path folder) throws IOException {
        List<Cell> cells = read(folder);
        List<Lines.Panel> panels = new ArrayList<>();
        for (boolean maps : new boolean[] {true, false}) {
            for (int writes : MapsRun.WRITES) {
                for (String kind : MapsRun.KINDS) {
                    panels.add(panel(cells, maps, writes, kind));
                }
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Contestant contestant : Contestant.values()) {
            for (int writes : MapsRun.WRITES) {
                List<String> row = new ArrayList<>();
                row.add("%s, %d %% writes".formatted(contestant.title(), writes));
                for (String kind : MapsRun.KINDS) {
                    for (int threads : TABLE_THREADS) {
                        Cell cell = new Cell(contestant, kind, writes, threads, 0);
                        row.add(Scale.shown(bar(cells, cell).value()));
                    }
                }
                rows.add(row);
            }
        }
        List<String> head = new ArrayList<>(List.of("operations a µs"));
        for (String kind : MapsRun.KINDS) {
            TABLE_THREADS.forEach(threads -> head.add(threads + " " + kind));
        }
        String chart =
                new Lines(
                                "Maps (upper half) and counters",
                                "threads",
                                "operations a microsecond, all threads together; whiskers: range",
                                panels)
                        .svg();
        return new Result(
                chart,
                new Table(head, rows),
                List.of("Mean of the JVMs; whiskers in the chart: half of their range."));
    }

    private static Lines.Panel panel(List<Cell> cells, boolean maps, int writes, String kind) {
        List<Lines.Line> lines = new ArrayList<>();
        for (Contestant contestant : Contestant.values()) {
            if (contestant.isMap() == maps) {
                List<Bar> bars =
                        MapsRun.THREADS.stream()
                                .map(t -> bar(cells, new Cell(contestant, kind, writes, t, 0)))
                                .toList();
                lines.add(new Lines.Line(contestant.title(), bars));
            }
        }
        String title =
                "%s, %d %% writes, %s threads".formatted(maps ? "maps" : "counters", writes, kind);
        return new Lines.Panel(
                title, MapsRun.THREADS.stream().map(String::valueOf).toList(), lines);
    }

    /// @param asked its rate is of no meaning
    private static Bar bar(List<Cell> cells, Cell asked) {
        double[] rates =
                cells.stream()
                        .filter(cell -> cell.contestant() == asked.contestant())
                        .filter(cell -> cell.kind().equals(asked.kind()))
                        .filter(cell -> cell.writes() == asked.writes())
                        .filter(cell -> cell.threads() == asked.threads())
                        .mapToDouble(Cell::rate)
                        .sorted()
                        .toArray();
        double mean = Arrays.stream(rates).average().orElseThrow();
        return new Bar(mean, (rates[rates.length - 1] - rates[0]) / 2);
    }

    private static List<Cell> read(Path folder) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (Path file : files(folder)) {
            cells.addAll(Json.list(file, new TypeReference<List<Cell>>() {}));
        }
        return cells;
    }

    /// A quick look after a published run would otherwise be mixed with it.
    private static void deleteOld(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("cells-"))
                    .sorted()
                    .toList();
        }
    }
}
