package experiment.jmh;

import com.fasterxml.jackson.databind.JsonNode;
import experiment.Json;
import experiment.chart.Bars.Bar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What JMH measured.
public record Scores(List<Score> all) {

    /// @param method name of the benchmark's method
    /// @param bytes allocated for an operation; NaN if that was not measured
    public record Score(String method, Map<String, String> params, Bar bar, double bytes) {}

    public static Scores read(Path file) throws IOException {
        List<Score> scores = new ArrayList<>();
        for (JsonNode each : Json.read(file)) {
            String name = each.path("benchmark").asText();
            Map<String, String> params = new TreeMap<>();
            each.path("params")
                    .properties()
                    .forEach(p -> params.put(p.getKey(), p.getValue().asText()));
            JsonNode metric = each.path("primaryMetric");
            JsonNode bytes = each.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score");
            scores.add(
                    new Score(
                            name.substring(name.lastIndexOf('.') + 1),
                            params,
                            new Bar(
                                    number(metric.path("score")),
                                    number(metric.path("scoreError"))),
                            number(bytes)));
        }
        return new Scores(scores);
    }

    /// @throws IllegalArgumentException if it was not measured
    public Score of(String method, Map<String, String> params) {
        return all.stream()
                .filter(score -> score.method().equals(method) && score.params().equals(params))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(method + " " + params + " is missing"));
    }

    /// JMH writes "NaN" as text where one measurement has no error.
    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }
}
