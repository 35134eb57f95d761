package shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import shop.money.Money;

class WordingTest {
    @Test
    void writesMoneyWithItsCurrency() {
        assertThat(Wording.words(Money.euros(123_456_05))).isEqualTo("€123,456.05");
        assertThat(Wording.words(Money.euros(7))).isEqualTo("€0.07");
        assertThat(Wording.words(new Money(100, "CHF"))).isEqualTo("CHF 1.00");
    }

    @Test
    void writesADurationInTheLargestUnitThatFits() {
        assertThat(Wording.words(Duration.ofMinutes(15))).isEqualTo("15 minutes");
        assertThat(Wording.words(Duration.ofHours(1))).isEqualTo("1 hour");
        assertThat(Wording.words(Duration.ofMinutes(90))).isEqualTo("90 minutes");
        assertThat(Wording.words(Duration.ofSeconds(90))).isEqualTo("90 seconds");
    }

    @Test
    void writesATimeThatIsTheSameEverywhere() {
        assertThat(Wording.words(Instant.parse("2026-11-03T04:05:59Z")))
                .isEqualTo("3 November 2026, 04:05 UTC");
    }
}
