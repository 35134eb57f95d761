package lab.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shortens every duration of a Prometheus rule file, so that an alert that needs minutes in
/// production shows in a replay of seconds: with a factor of 60, `rate(x[5m])` becomes
/// `rate(x[5s])` and `for: 2m` becomes `for: 2s`.
///
/// What is scaled: `interval`, `for`, `keep_firing_for`, and in expressions range selectors,
/// subqueries and offsets.
public final class TimeLapse {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern RANGE = Pattern.compile("\\[([^\\]]+)]");
    private static final Pattern OFFSET = Pattern.compile("(?<=offset )(-?)(\\d[0-9a-z]*)");
    private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m|h|d|w)");

    private final long factor;

    public TimeLapse(long factor) {
        this.factor = factor;
    }

    public String shorten(String rules) {
        try {
            JsonNode root = YAML.readTree(rules);
            for (JsonNode group : root.path("groups")) {
                shorten((ObjectNode) group, "interval");
                for (JsonNode rule : group.path("rules")) {
                    ObjectNode fields = (ObjectNode) rule;
                    shorten(fields, "for");
                    shorten(fields, "keep_firing_for");
                    fields.put("expr", shortenExpression(fields.path("expr").asText()));
                }
            }
            return YAML.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a rule file: " + e.getOriginalMessage(), e);
        }
    }

    private void shorten(ObjectNode fields, String key) {
        if (fields.has(key)) {
            fields.put(key, duration(fields.get(key).asText()));
        }
    }

    String shortenExpression(String expression) {
        String ranges =
                RANGE.matcher(expression)
                        .replaceAll(
                                range ->
                                        Matcher.quoteReplacement(
                                                "[" + durations(range.group(1)) + "]"));
        return OFFSET.matcher(ranges)
                .replaceAll(offset -> offset.group(1) + duration(offset.group(2)));
    }

    /// A range, or the `range:step` of a subquery.
    private String durations(String range) {
        String[] parts = range.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].isEmpty() ? "" : duration(parts[i]);
        }
        return String.join(":", parts);
    }

    private String duration(String text) {
        long millis = 0;
        Matcher parts = DURATION.matcher(text);
        while (parts.find()) {
            millis += Long.parseLong(parts.group(1)) * unitMillis(parts.group(2));
        }
        long shortened = millis / factor;
        return shortened % 1000 == 0 ? shortened / 1000 + "s" : shortened + "ms";
    }

    private static long unitMillis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            case "d" -> 86_400_000;
            default -> 604_800_000;
        };
    }
}
