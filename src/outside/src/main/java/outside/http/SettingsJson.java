package outside.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import outside.Capacity;
import outside.Settings;

/// [Settings] ↔ JSON:
///
///     {"latency": "20ms", "perSecond": 50, "connections": null, "queue": 4096,
///      "failureRate": 0.0, "hanging": false}
///
/// `null` for perSecond and connections is no limit. [LatencyJson] has the other forms of latency.
final class SettingsJson {

    static final List<String> FIELDS =
            List.of("latency", "perSecond", "connections", "queue", "failureRate", "hanging");

    private static final double PER_SECOND_MIN = 0.001;
    private static final int LIMIT_MAX = 1_000_000;

    private SettingsJson() {}

    /// These settings, with what the object names changed; or [Invalid].
    static Settings read(JsonNode object, Settings unless) {
        for (String name : (Iterable<String>) object::fieldNames) {
            if (!FIELDS.contains(name)) {
                throw new Invalid(
                        name,
                        Fields.shown(object.path(name)),
                        "only the fields " + String.join(", ", FIELDS));
            }
        }
        Capacity before = unless.capacity();
        return new Settings(
                object.has("latency") ? LatencyJson.read(object.path("latency")) : unless.latency(),
                new Capacity(
                        object.has("perSecond") ? perSecond(object) : before.perSecond(),
                        object.has("connections") ? connections(object) : before.connections(),
                        object.has("queue") ? queue(object) : before.queue()),
                object.has("failureRate") ? failureRate(object) : unless.failureRate(),
                object.has("hanging") ? hanging(object) : unless.hanging());
    }

    static Object write(Settings settings) {
        Capacity capacity = settings.capacity();
        boolean paced = Double.isFinite(capacity.perSecond());
        boolean limited = capacity.connections() < Integer.MAX_VALUE;
        return Json.object(
                "latency", LatencyJson.write(settings.latency()),
                "perSecond", paced ? capacity.perSecond() : null,
                "connections", limited ? capacity.connections() : null,
                "queue", capacity.queue(),
                "failureRate", settings.failureRate(),
                "hanging", settings.hanging());
    }

    private static double perSecond(JsonNode object) {
        JsonNode node = object.path("perSecond");
        if (node.isNull()) {
            return Double.POSITIVE_INFINITY;
        }
        double value = node.asDouble();
        if (!node.isNumber() || value < PER_SECOND_MIN || value > LIMIT_MAX) {
            throw new Invalid(
                    "perSecond",
                    Fields.shown(node),
                    "a number from 0.001 to 1000000, or null for no limit");
        }
        return value;
    }

    private static int connections(JsonNode object) {
        JsonNode node = object.path("connections");
        if (node.isNull()) {
            return Integer.MAX_VALUE;
        }
        return whole("connections", node, 1, " or null for no limit");
    }

    private static int queue(JsonNode object) {
        return whole("queue", object.path("queue"), 0, "");
    }

    private static int whole(String field, JsonNode node, int min, String orElse) {
        if (!node.isInt() || node.intValue() < min || node.intValue() > LIMIT_MAX) {
            throw new Invalid(
                    field,
                    Fields.shown(node),
                    "a whole number from %d to %d%s".formatted(min, LIMIT_MAX, orElse));
        }
        return node.intValue();
    }

    private static double failureRate(JsonNode object) {
        JsonNode node = object.path("failureRate");
        if (!node.isNumber() || !(node.asDouble() >= 0 && node.asDouble() <= 1)) {
            throw new Invalid("failureRate", Fields.shown(node), "a number from 0 to 1");
        }
        return node.asDouble();
    }

    private static boolean hanging(JsonNode object) {
        JsonNode node = object.path("hanging");
        if (!node.isBoolean()) {
            throw new Invalid("hanging", Fields.shown(node), "true or false");
        }
        return node.booleanValue();
    }
}
