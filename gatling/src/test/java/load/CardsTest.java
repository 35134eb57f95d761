package load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CardsTest {
    @Test
    void everyNumberHasSixteenDigitsAndAValidCheckDigit() {
        LongStream.range(0, 5_000)
                .mapToObj(Cards::number)
                .forEach(
                        number -> {
                            assertThat(number).matches("400000[0-9]{10}");
                            assertThat(luhnSum(number) % 10).as(number).isZero();
                        });
    }

    @Test
    void noTwoBuyersShareACard() {
        assertThat(LongStream.range(0, 5_000).mapToObj(Cards::number)).doesNotHaveDuplicates();
    }

    @Test
    void noNumberIsOneThatTheProviderDeclines() {
        assertThat(LongStream.range(0, 50_000).mapToObj(Cards::number))
                .noneMatch(number -> number.endsWith("0002"));
    }

    private static int luhnSum(String number) {
        return IntStream.range(0, 16)
                .map(
                        i -> {
                            int digit = number.charAt(15 - i) - '0';
                            int weighted = i % 2 == 1 ? digit * 2 : digit;
                            return weighted > 9 ? weighted - 9 : weighted;
                        })
                .sum();
    }
}
