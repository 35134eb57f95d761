package outside.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import outside.Capacity;
import outside.Latency;
import outside.ServiceName;
import outside.Settings;

class ConfigTest {

    @Test
    void everythingIsPerfectUnlessSaidOtherwise() {
        Config config = config(Map.of("PATH", "/bin"));
        assertThat(config.settings().values()).hasSize(4).containsOnly(Settings.PERFECT);
        assertThat(config.paymentKey()).isEqualTo("generated");
        assertThat(config.seed()).isEqualTo(1);
    }

    @Test
    void readsTheVariablesOfAService() {
        Config config =
                config(
                        Map.of(
                                "OUTSIDE_PAYMENT_LATENCY", "20ms",
                                "OUTSIDE_PAYMENT_PER_SECOND", "50",
                                "OUTSIDE_PAYMENT_CONNECTIONS", "8",
                                "OUTSIDE_PAYMENT_QUEUE", "100",
                                "OUTSIDE_PAYMENT_FAILURE_RATE", "0.5",
                                "OUTSIDE_PAYMENT_HANG", "true",
                                "OUTSIDE_PAYMENT_KEY", "k",
                                "OUTSIDE_SEED", "7"));
        assertThat(config.settings().get(ServiceName.PAYMENT))
                .isEqualTo(
                        new Settings(
                                new Latency.Fixed(Duration.ofMillis(20)),
                                new Capacity(50, 8, 100),
                                0.5,
                                true));
        assertThat(config.paymentKey()).isEqualTo("k");
        assertThat(config.seed()).isEqualTo(7);
    }

    @Test
    void readsADistributionAsJson() {
        Config config =
                config(
                        Map.of(
                                "OUTSIDE_MAIL_LATENCY",
                                "{\"distribution\":\"exponential\",\"mean\":\"50ms\"}"));
        assertThat(config.settings().get(ServiceName.MAIL).latency())
                .isEqualTo(new Latency.Exponential(Duration.ofMillis(50)));
    }

    @Test
    void namesTheVariableThatItCannotUse() {
        assertThatThrownBy(() -> config(Map.of("OUTSIDE_MAIL_FAILURE_RATE", "2")))
                .hasMessage("OUTSIDE_MAIL_FAILURE_RATE is 2, allowed: a number from 0 to 1");
        assertThatThrownBy(() -> config(Map.of("OUTSIDE_MAIL_LATENCY", "20")))
                .hasMessageStartingWith("OUTSIDE_MAIL_LATENCY is 20, allowed: a time such as");
        assertThatThrownBy(() -> config(Map.of("OUTSIDE_SEED", "x")))
                .hasMessage("OUTSIDE_SEED is x, allowed: a whole number");
    }

    @Test
    void refusesAVariableThatItDoesNotKnow() {
        assertThatThrownBy(() -> config(Map.of("OUTSIDE_MAIL_PERSECOND", "2")))
                .hasMessageStartingWith("OUTSIDE_MAIL_PERSECOND is set, allowed: only")
                .hasMessageContaining("OUTSIDE_MAIL_PER_SECOND");
    }

    private static Config config(Map<String, String> environment) {
        return Config.of(environment, () -> "generated");
    }
}
