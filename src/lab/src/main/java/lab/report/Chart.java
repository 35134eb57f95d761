package lab.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lab.run.Series.Point;

/// One chart: the same figure of every side over one time axis and one scale.
///
/// @param logarithmic whether the scale is: where one side answers in milliseconds and the other in
///     seconds, a linear scale shows a flat line and a wall
record Chart(int index, String name, String unit, boolean logarithmic, List<Line> lines) {

    /// From how many times the smallest figure to the largest a logarithmic scale tells more.
    private static final double WIDE = 30;

    /// @param colour the side's colour: a class of report.css
    /// @param dash which of the dash patterns tells this figure from the chart's others, 0 is a
    ///     whole line
    /// @param calm null where nothing was measured, as `storm`
    record Line(
            SideView side,
            String name,
            String colour,
            int dash,
            List<Point> points,
            Stretch calm,
            Stretch storm) {

        String sentence() {
            return side.label()
                    + " "
                    + name
                    + ": "
                    + (calm == null ? "" : "calm " + calm.sentence() + ", ")
                    + (storm == null ? "storm not measured" : "storm " + storm.sentence());
        }
    }

    static boolean wide(String unit, List<Line> lines) {
        double[] values =
                lines.stream()
                        .flatMap(line -> line.points().stream())
                        .map(Point::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
        return unit.equals("ms")
                && values.length > 0
                && values[0] > 0
                && values[values.length - 1] / values[0] >= WIDE;
    }

    /// The whole chart in words.
    public String summary() {
        return lines.stream()
                .map(Line::sentence)
                .collect(Collectors.joining("; ", name + " in " + unit + ". ", "."));
    }
}
