package outside.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import outside.ServiceName;
import outside.Settings;

/// What a server starts with.
///
/// @param settings services that are not in it are perfect
/// @param paymentKey what callers of the payment provider must show
/// @param seed the same one draws the same latencies and failures, call by call
record Config(Map<ServiceName, Settings> settings, String paymentKey, long seed) {

    static final String KEY_VARIABLE = "OUTSIDE_PAYMENT_KEY";

    private static final String SEED_VARIABLE = "OUTSIDE_SEED";

    /// From environment variables: `OUTSIDE_<SERVICE>_<FIELD>`, for the fields of [SettingsJson]
    /// (`OUTSIDE_MAIL_PER_SECOND=50`, `OUTSIDE_PAYMENT_LATENCY=20ms`, or a distribution as JSON),
    /// [#KEY_VARIABLE] and `OUTSIDE_SEED`. Throws [Invalid] for a value, or a variable of a
    /// service, that it does not understand; others are not ours.
    static Config of(Map<String, String> environment, Supplier<String> newKey) {
        Map<ServiceName, Settings> settings = new EnumMap<>(ServiceName.class);
        for (ServiceName name : ServiceName.values()) {
            settings.put(name, settings("OUTSIDE_" + name.name() + "_", environment));
        }
        String key = environment.getOrDefault(KEY_VARIABLE, "");
        return new Config(settings, key.isEmpty() ? newKey.get() : key, seed(environment));
    }

    private static Settings settings(String prefix, Map<String, String> environment) {
        Map<String, String> fields = new LinkedHashMap<>();
        SettingsJson.FIELDS.forEach(field -> fields.put(prefix + variable(field), field));
        Settings settings = Settings.PERFECT;
        for (var entry : new TreeMap<>(environment).entrySet()) {
            String name = entry.getKey();
            if (!name.startsWith(prefix) || name.equals(KEY_VARIABLE)) {
                continue;
            }
            String field = fields.get(name);
            if (field == null) {
                throw new Invalid(name, "set", "only " + String.join(", ", fields.keySet()));
            }
            try {
                JsonNode value = Json.readValue(entry.getValue());
                settings = SettingsJson.read(Json.node(field, value), settings);
            } catch (Invalid e) {
                throw e.in(name);
            }
        }
        return settings;
    }

    /// `perSecond` is `PER_SECOND`; a service is told to `HANG`.
    private static String variable(String field) {
        return field.equals("hanging")
                ? "HANG"
                : field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static long seed(Map<String, String> environment) {
        String text = environment.getOrDefault(SEED_VARIABLE, "1");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new Invalid(SEED_VARIABLE, Fields.shown(text), "a whole number");
        }
    }
}
