package lab.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeLapseTest {
    private final TimeLapse lapse = new TimeLapse(60);

    @Test
    void shortensRangesSubqueriesAndOffsets() {
        assertThat(lapse.shortenExpression("rate(x{a=\"b\"}[5m])"))
                .isEqualTo("rate(x{a=\"b\"}[5s])");
        assertThat(lapse.shortenExpression("max_over_time(rate(x[10m])[1h:1m])"))
                .isEqualTo("max_over_time(rate(x[10s])[60s:1s])");
        assertThat(lapse.shortenExpression("x offset 30m > x offset -5m"))
                .isEqualTo("x offset 30s > x offset -5s");
        assertThat(lapse.shortenExpression("rate(x[90s])")).isEqualTo("rate(x[1500ms])");
    }

    @Test
    void leavesNumbersThatAreNoDurationsAlone() {
        assertThat(lapse.shortenExpression("sum(x5m) by (le) > 300"))
                .isEqualTo("sum(x5m) by (le) > 300");
    }

    @Test
    void shortensTheRulesOwnDurations() {
        String rules =
                """
                groups:
                  - name: g
                    interval: 1m
                    rules:
                      - alert: A
                        expr: rate(x[5m]) > 1
                        for: 2m
                        keep_firing_for: 10m
                        labels: { severity: page }
                """;

        assertThat(lapse.shorten(rules))
                .contains("interval: \"1s\"")
                .contains("rate(x[5s]) > 1")
                .contains("for: \"2s\"")
                .contains("keep_firing_for: \"10s\"")
                .contains("severity: \"page\"");
    }
}
