package outside.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as people write them: `20ms`, `1.5s`, `800us`, `2m`. Exact to the microsecond.
final class Durations {

    static final String ALLOWED = "a time such as 20ms, 1.5s, 800us, 2m, up to 10m";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)(us|ms|s|m)");
    private static final Map<String, Long> UNIT_MICROS = new LinkedHashMap<>();

    static {
        UNIT_MICROS.put("m", 60_000_000L);
        UNIT_MICROS.put("s", 1_000_000L);
        UNIT_MICROS.put("ms", 1_000L);
        UNIT_MICROS.put("us", 1L);
    }

    private Durations() {}

    static Optional<Duration> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal micros =
                new BigDecimal(matcher.group(1))
                        .multiply(BigDecimal.valueOf(UNIT_MICROS.get(matcher.group(2))))
                        .setScale(0, RoundingMode.HALF_UP);
        return Optional.of(Duration.ofNanos(micros.longValueExact() * 1_000));
    }

    /// In the largest unit that gives a whole number; 0 is `0ms`.
    static String format(Duration time) {
        long micros = time.toNanos() / 1_000;
        if (micros == 0) {
            return "0ms";
        }
        return UNIT_MICROS.entrySet().stream()
                .filter(unit -> micros % unit.getValue() == 0)
                .map(unit -> micros / unit.getValue() + unit.getKey())
                .findFirst()
                .orElseThrow();
    }
}
