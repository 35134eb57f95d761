package outside.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import outside.Latency;

/// [Latency] ↔ JSON: a time (`"20ms"`) or one of
///
/// | `distribution` | its own fields |
/// | --- | --- |
/// | `lognormal` | `median`, `p99` |
/// | `uniform` | `from`, `to` |
/// | `exponential` | `mean` |
final class LatencyJson {

    private static final String ALLOWED =
            Durations.ALLOWED
                    + ", or an object whose distribution is lognormal (with median, p99),"
                    + " uniform (from, to) or exponential (mean)";

    private LatencyJson() {}

    static Latency read(JsonNode node) {
        if (node.isTextual()) {
            return new Latency.Fixed(time("latency", node, ALLOWED));
        }
        return switch (node.path("distribution").asText()) {
            case "lognormal" -> lognormal(node);
            case "uniform" -> uniform(node);
            case "exponential" -> {
                checkFields(node, "mean");
                yield new Latency.Exponential(time(node, "mean"));
            }
            default -> throw new Invalid("latency", Fields.shown(node), ALLOWED);
        };
    }

    static Object write(Latency latency) {
        return switch (latency) {
            case Latency.Fixed(var time) -> Durations.format(time);
            case Latency.Lognormal(var median, var p99) ->
                    Json.object(
                            "distribution", "lognormal",
                            "median", Durations.format(median),
                            "p99", Durations.format(p99));
            case Latency.Uniform(var from, var to) ->
                    Json.object(
                            "distribution", "uniform",
                            "from", Durations.format(from),
                            "to", Durations.format(to));
            case Latency.Exponential(var mean) ->
                    Json.object("distribution", "exponential", "mean", Durations.format(mean));
        };
    }

    private static Latency lognormal(JsonNode node) {
        checkFields(node, "median", "p99");
        Duration median = time(node, "median");
        if (median.isZero()) {
            throw new Invalid("latency.median", "0ms", "a time above 0");
        }
        return new Latency.Lognormal(median, timeFrom(median, node, "p99"));
    }

    private static Latency uniform(JsonNode node) {
        checkFields(node, "from", "to");
        Duration from = time(node, "from");
        return new Latency.Uniform(from, timeFrom(from, node, "to"));
    }

    private static Duration timeFrom(Duration least, JsonNode node, String name) {
        Duration time = time(node, name);
        if (time.compareTo(least) < 0) {
            throw new Invalid(
                    "latency." + name,
                    Durations.format(time),
                    "a time of at least " + Durations.format(least));
        }
        return time;
    }

    private static Duration time(JsonNode node, String name) {
        return time("latency." + name, node.path(name), Durations.ALLOWED);
    }

    private static Duration time(String field, JsonNode node, String allowed) {
        return Optional.ofNullable(node.textValue())
                .flatMap(Durations::parse)
                .filter(time -> time.compareTo(Latency.MAX) <= 0)
                .orElseThrow(() -> new Invalid(field, Fields.shown(node), allowed));
    }

    private static void checkFields(JsonNode node, String... own) {
        for (String name : (Iterable<String>) node::fieldNames) {
            if (!name.equals("distribution") && !List.of(own).contains(name)) {
                throw new Invalid(
                        "latency." + name,
                        Fields.shown(node.path(name)),
                        "only distribution, " + String.join(", ", own));
            }
        }
    }
}
