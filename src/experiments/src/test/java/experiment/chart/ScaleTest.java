package experiment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5|1,230",
                "0.01234|0.0123",
                "0|0",
                "24|24",
                "99.96|100",
                "2.50|2.5",
                "NaN|?"
            })
    void showsThreeDigits(double value, String shown) {
        assertThat(Scale.shown(value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"34,5", "100,10", "9,1", "0.7,0.1"})
    void stepsRound(double end, double step) {
        assertThat(Scale.step(end, 10)).isEqualTo(step);
    }
}
