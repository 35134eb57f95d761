package lab.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import lab.run.Series.Point;

/// What `report.js` draws, as JSON that may stand within a `script` element.
final class ChartData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChartData() {}

    static String of(Charts charts) {
        List<Map<String, Object>> all =
                charts.groups().stream()
                        .flatMap(group -> group.charts().stream())
                        .map(ChartData::chart)
                        .toList();
        try {
            String json =
                    JSON.writeValueAsString(
                            Map.of(
                                    "phases", charts.phases(),
                                    "faults", charts.faults(),
                                    "charts", all));
            return json.replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists, maps and records are always JSON", e);
        }
    }

    private static Map<String, Object> chart(Chart chart) {
        return Map.of(
                "unit", chart.unit(),
                "logarithmic", chart.logarithmic(),
                "lines", chart.lines().stream().map(ChartData::line).toList());
    }

    private static Map<String, Object> line(Chart.Line line) {
        return Map.of(
                "side", line.side().side().name(),
                "colour", line.colour(),
                "dash", line.dash(),
                "x", line.points().stream().map(Point::second).toList(),
                "y", line.points().stream().map(Point::value).toList());
    }
}
