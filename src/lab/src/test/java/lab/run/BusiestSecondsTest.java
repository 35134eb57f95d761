package lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import lab.incident.Source;
import lab.measure.Reading;
import org.junit.jupiter.api.Test;

class BusiestSecondsTest {
    private static final Source COUNTER = new Source.SqlStatus("Handler_read_key");

    private final BusiestSeconds busiest = new BusiestSeconds(Set.of(COUNTER));

    @Test
    void findsASecondThatBeginsAtNoWholeSecond() {
        double[] counted = {0, 0, 0, 10, 20, 30, 40, 40, 40, 40};
        for (int i = 0; i < counted.length; i++) {
            busiest.add(COUNTER, 250 * i, counted[i]);
        }
        assertThat(busiest.between(COUNTER, 0, 10_000)).isEqualTo(Reading.of(40));
    }

    @Test
    void spreadsWhatItCouldNotWatchOverTheTimeBetween() {
        busiest.add(COUNTER, 0, 0);
        busiest.add(COUNTER, 4_000, 400);
        assertThat(busiest.between(COUNTER, 0, 10_000)).isEqualTo(Reading.of(100));
    }

    @Test
    void looksAtNothingOutside() {
        busiest.add(COUNTER, 0, 0);
        busiest.add(COUNTER, 1_000, 1_000);
        busiest.add(COUNTER, 2_000, 1_001);
        busiest.add(COUNTER, 3_000, 2_000);
        assertThat(busiest.between(COUNTER, 1_000, 2_500)).isEqualTo(Reading.of(1));
    }

    @Test
    void isMissingWhereThereAreNotTwoReadings() {
        busiest.add(COUNTER, 0, 0);
        busiest.add(COUNTER, 500, 7);
        assertThat(busiest.between(COUNTER, 0, 10_000)).isInstanceOf(Reading.Missing.class);
    }
}
