package lab.report;

import java.util.List;
import java.util.Objects;
import lab.run.Series.Point;

/// The least, the median and the greatest figure of a line within a phase; what a chart says to
/// someone who cannot see it.
record Stretch(double least, double median, double greatest, String unit) {

    /// The figures of the points whose second lies in `[from, to)`; null if none has a value.
    static Stretch of(List<Point> points, double from, double to, String unit) {
        double[] values =
                points.stream()
                        .filter(point -> point.second() >= from && point.second() < to)
                        .map(Point::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
        if (values.length == 0) {
            return null;
        }
        int middle = values.length / 2;
        double median =
                values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
        return new Stretch(values[0], median, values[values.length - 1], unit);
    }

    public String medianShown() {
        return Figures.of(median, Figures.changing(unit) ? unit : "");
    }

    /// Empty where the figure did not change.
    public String rangeShown() {
        if (least == greatest) {
            return "";
        }
        String own = Figures.changing(unit) ? unit : "";
        String from = Figures.rough(least, own);
        String to = Figures.rough(greatest, own);
        String fromUnit = from.substring(from.lastIndexOf(' ') + 1);
        boolean sameUnit = !own.isEmpty() && to.endsWith(" " + fromUnit);
        return (sameUnit ? from.substring(0, from.lastIndexOf(' ')) : from) + "–" + to;
    }

    String sentence() {
        return "median "
                + Figures.of(median, unit)
                + " ("
                + Figures.of(least, unit)
                + " to "
                + Figures.of(greatest, unit)
                + ")";
    }
}
