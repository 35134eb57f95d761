package kit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void roundsTheIntervalUp() {
        assertThat(Limit.perSecond(3, 1).intervalNanos()).isEqualTo(333_333_334);
        assertThat(new Limit(5, Duration.ofMinutes(1), 10).fillNanos())
                .isEqualTo(Duration.ofMinutes(2).toNanos());
    }

    @Test
    void refusesWhatIsNoLimit() {
        assertThatThrownBy(() -> Limit.perSecond(0, 1)).hasMessageContaining("permits is 0");
        assertThatThrownBy(() -> Limit.perSecond(1, 0)).hasMessageContaining("burst is 0");
        assertThatThrownBy(() -> new Limit(1, Duration.ZERO, 1)).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> Limit.perSecond(1_000_001, 1))
                .hasMessageContaining("more than a million a second");
        assertThatThrownBy(() -> new Limit(1, Duration.ofDays(300), 2))
                .hasMessageContaining("longer than a year");
        assertThat(new Limit(1_000_000, SECOND, Integer.MAX_VALUE).intervalNanos())
                .isEqualTo(1_000);
    }
}
