package lab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lab.run.Marks;
import lab.run.Replay;
import lab.run.Series;
import lab.run.Series.Point;
import lab.run.Side;

/// The charts of a replay, in groups: the incident's own signals first, then what users feel, then
/// what the machine does.
///
/// A series belongs to the chart that it names; two units under one name make two charts. The time
/// axis is seconds since the calm phase began, for all sides and charts; the shaded phases are
/// those of the first side, as are the faults.
record Charts(List<Group> groups, Phases phases, List<FaultSpan> faults) {

    record Group(String title, List<Chart> charts) {}

    /// The borders of the shading, in seconds since calm began.
    ///
    /// @param differing the greatest distance of another side's border from these
    record Phases(
            double from,
            double calmEnd,
            double storm,
            double stormEnd,
            double to,
            double differing) {

        /// Where the shading is not right for every side, by how much; else empty.
        public String apart() {
            return differing < 0.5 ? "" : Figures.of(differing, "s");
        }
    }

    /// When a fault held, in seconds since calm began.
    record FaultSpan(String name, String what, double from, double to) {

        /// `supplier-hangs from 5 to 18 s`
        public String words() {
            return name + " from " + Figures.rough(from, "") + " to " + Figures.rough(to, "s");
        }
    }

    private static final String USERS = "What users feel";
    private static final String MACHINE = "What the processes need";
    private static final String OWN = "This incident’s own signals";
    private static final Map<String, String> GROUP_OF =
            Map.of(
                    "throughput", USERS,
                    "latency", USERS,
                    "errors", USERS,
                    "cpu", MACHINE,
                    "heap", MACHINE,
                    "threads", MACHINE,
                    "database connections", MACHINE);
    private static final List<String> STANDARD_ORDER =
            List.of(
                    "throughput",
                    "latency",
                    "errors",
                    "cpu",
                    "heap",
                    "threads",
                    "database connections");

    static Charts of(Replay replay, List<SideView> sides) {
        Map<List<String>, List<Chart.Line>> lines = new LinkedHashMap<>();
        for (SideView side : sides) {
            for (Series series : side.side().series()) {
                List<String> key = List.of(series.chart(), series.unit());
                List<Chart.Line> own = lines.computeIfAbsent(key, any -> new ArrayList<>());
                own.add(line(side, series, own));
            }
        }
        List<List<String>> keys = new ArrayList<>(lines.keySet());
        keys.sort(Comparator.comparingInt(key -> rank(key.getFirst())));
        Map<String, List<Chart>> groups = new LinkedHashMap<>();
        int index = 0;
        for (List<String> key : keys) {
            String group = GROUP_OF.getOrDefault(key.getFirst().toLowerCase(Locale.ROOT), OWN);
            List<Chart.Line> own = lines.get(key);
            boolean wide = Chart.wide(key.getLast(), own);
            groups.computeIfAbsent(group, any -> new ArrayList<>())
                    .add(new Chart(index++, key.getFirst(), key.getLast(), wide, own));
        }
        List<Group> titled =
                groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
        return new Charts(titled, phases(sides), faults(sides));
    }

    /// Own signals keep the order of the replay and stand before the standard ones.
    private static int rank(String chart) {
        return STANDARD_ORDER.indexOf(chart.toLowerCase(Locale.ROOT));
    }

    private static Chart.Line line(SideView side, Series series, List<Chart.Line> before) {
        Set<String> names = new TreeSet<>();
        before.forEach(line -> names.add(line.name()));
        int dash =
                before.stream()
                        .filter(line -> line.name().equals(series.name()))
                        .mapToInt(Chart.Line::dash)
                        .findFirst()
                        .orElse(names.size());
        List<Point> points = series.points().stream().map(Charts::finite).toList();
        Marks marks = side.side().marks();
        double calmEnd = seconds(marks, marks.calmEnd());
        double storm = seconds(marks, marks.storm());
        double stormEnd = seconds(marks, marks.stormEnd());
        return new Chart.Line(
                side,
                series.name(),
                side.colour(),
                dash,
                points,
                Stretch.of(points, 0, calmEnd, series.unit()),
                Stretch.of(points, storm, stormEnd, series.unit()));
    }

    /// What is no number is a gap.
    private static Point finite(Point point) {
        boolean gap = point.value() == null || !Double.isFinite(point.value());
        return gap ? new Point(point.second(), null) : point;
    }

    private static List<FaultSpan> faults(List<SideView> sides) {
        if (sides.isEmpty()) {
            return List.of();
        }
        Side first = sides.getFirst().side();
        return first.faults().stream()
                .map(
                        fault ->
                                new FaultSpan(
                                        fault.name(),
                                        fault.what(),
                                        seconds(first.marks(), fault.from()),
                                        seconds(first.marks(), fault.to())))
                .toList();
    }

    private static Phases phases(List<SideView> sides) {
        if (sides.isEmpty()) {
            return new Phases(0, 0, 0, 0, 0, 0);
        }
        Marks first = sides.getFirst().side().marks();
        double from = 0;
        double to = 0;
        double differing = 0;
        for (SideView side : sides) {
            Marks marks = side.side().marks();
            from = Math.min(from, seconds(marks, marks.warmUp()));
            to = Math.max(to, seconds(marks, marks.quiet()));
            differing =
                    Math.max(differing, distance(first, first.calmEnd(), marks, marks.calmEnd()));
            differing = Math.max(differing, distance(first, first.storm(), marks, marks.storm()));
            differing =
                    Math.max(differing, distance(first, first.stormEnd(), marks, marks.stormEnd()));
        }
        return new Phases(
                from,
                seconds(first, first.calmEnd()),
                seconds(first, first.storm()),
                seconds(first, first.stormEnd()),
                to,
                differing);
    }

    private static double distance(Marks one, long border, Marks other, long otherBorder) {
        return Math.abs(seconds(one, border) - seconds(other, otherBorder));
    }

    private static double seconds(Marks marks, long millis) {
        return (millis - marks.calm()) / 1000.0;
    }
}
