package lab.run;

import java.util.List;

/// One line of a chart: a figure sampled once a second.
///
/// @param chart the chart that it belongs to, e.g. `Throughput`, `Latency`, `CPU`
/// @param name the line's label, e.g. `p99` or `shop-1`
/// @param unit `requests/s`, `ms`, `bytes`, `cores`, `threads`, …
/// @param points in time order; a gap is a point whose value is null
public record Series(String chart, String name, String unit, List<Point> points) {

    /// @param second seconds since the calm phase began; negative while the shop warms up
    /// @param value null where nothing could be measured
    public record Point(double second, Double value) {}
}
