package lab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN =
            List.of("oversell", "log-storm", "lock-deadlock", "cache-breakdown", "cache-avalanche");

    @Test
    void guessesThroughTypingErrors() {
        assertThat(Nearest.of("ovrsell", KNOWN)).containsExactly("oversell");
        assertThat(Nearest.of("LOG_STROM", KNOWN)).first().isEqualTo("log-storm");
    }

    @Test
    void guessesFromAFragment() {
        assertThat(Nearest.of("cache", KNOWN)).containsOnly("cache-breakdown", "cache-avalanche");
    }

    @Test
    void guessesNothingForAnotherWord() {
        assertThat(Nearest.of("kubernetes", KNOWN)).isEmpty();
    }

    @Test
    void countsKeystrokes() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("same", "same")).isZero();
    }
}
