package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
    @ParameterizedTest
    @CsvSource({
        "cof*machine, A coffee machine",
        "cof*machine, coffeemachine",
        "cof*machine, Coffee: we have a machine for it",
        "cof*machine, machine after coffee after machine",
        "*proof, This is waterproof.",
        "pro*, This is waterproof.",
        "a*a*a, banana",
        "MÜLL*ß, müller Straße",
    })
    void findsLiteralsInTheirOrder(String term, String text) {
        assertThat(Wildcard.of(term).isIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cof*machine, A machine for coffee",
        "cof*machine, A coffee maker",
        "a*a*a*a, banana",
        "ana*ana, banana",
        "3.5*mm, 315 mm",
        "(a+)+$*x, aaaax",
        "\\d*x, 1x",
        "a\\E.*x, abx",
    })
    void missesWhatIsNotThereOrInAnotherOrder(String term, String text) {
        assertThat(Wildcard.of(term).isIn(text)).isFalse();
    }

    @Test
    void readsOnBeyondTheEndOfALine() {
        assertThat(Wildcard.of("one*two").isIn("one\n\ntwo")).isTrue();
    }

    @Test
    void takesLiteralsAsTheyStand() {
        assertThat(Wildcard.of("c++*\\E(?").isIn("C++ is \\E(?) here")).isTrue();
    }

    @Test
    void dropsStarsThatAddNothing() {
        assertThat(Wildcard.of("**a***b*").literals()).containsExactly("a", "b");
    }
}
