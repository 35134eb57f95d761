package lab.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/// An answer of `/q/metrics` in Prometheus' text format, version 0.0.4, as far as the lab needs it:
/// name, labels, value.
///
/// Left out: types, help, timestamps, exemplars. No library on Maven Central parses the format
/// without bringing a registry along.
public record MetricsText(List<Sample> samples) {
    private static final Pattern LINE =
            Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})?\\s+(\\S+)(?:\\s+\\d+)?");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

    public record Sample(String name, Map<String, String> labels, double value) {}

    public static MetricsText parse(String text) {
        List<Sample> samples = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher matcher = LINE.matcher(line.trim());
            if (!line.startsWith("#") && matcher.matches()) {
                samples.add(
                        new Sample(
                                matcher.group(1),
                                labels(matcher.group(2)),
                                value(matcher.group(3))));
            }
        }
        return new MetricsText(List.copyOf(samples));
    }

    /// The sum over all series that `selector`, e.g. `name{label="value"}`, picks; missing if it
    /// picks none.
    public Reading sum(String selector) {
        return of(selector, DoubleStream::sum);
    }

    /// The greatest of them; missing if it picks none.
    public Reading max(String selector) {
        return of(selector, values -> values.max().orElseThrow());
    }

    private Reading of(String selector, ToDoubleFunction<DoubleStream> aggregation) {
        Matcher wanted = Pattern.compile("([\\w:]+)(?:\\{(.*)})?").matcher(selector.trim());
        if (!wanted.matches()) {
            return new Reading.Missing("not a metric's selector: " + selector);
        }
        Map<String, String> labels = labels(wanted.group(2));
        var picked =
                samples.stream()
                        .filter(sample -> sample.name().equals(wanted.group(1)))
                        .filter(sample -> sample.labels().entrySet().containsAll(labels.entrySet()))
                        .mapToDouble(Sample::value)
                        .toArray();
        return picked.length == 0
                ? new Reading.Missing("no series " + selector)
                : Reading.of(aggregation.applyAsDouble(DoubleStream.of(picked)));
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        Matcher matcher = LABEL.matcher(text == null ? "" : text);
        while (matcher.find()) {
            labels.put(
                    matcher.group(1), matcher.group(2).replace("\\\"", "\"").replace("\\\\", "\\"));
        }
        return labels;
    }

    private static double value(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
