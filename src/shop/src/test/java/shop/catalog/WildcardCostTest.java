package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How much of a text is read to find a wildcard in it, or to know that it is not there. Time is
/// not measured: a text counts the characters that are read of it.
class WildcardCostTest {
    private static final String DESCRIPTION =
            "The finish is rustproof even by the sea, where we left three of them for a year. "
                    .repeat(25);

    /// A literal may be compared at every place; a text is not read more often than that.
    private static final int READS_PER_CHARACTER_MAX = 100;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rust*whistle",
                "s*t*e*e*l*whistle",
                "e*e*e*e*e*e*e*e*e*e*whistle",
                "the*is*by*the*we*of*for*a*whistle",
                "*t*h*e*f*i*n*i*s*h*i*s*r*u*s*t*p*r*o*o*f*!*"
            })
    void readsATextAFewTimesToKnowThatATermIsNotThere(String term) {
        assertThat(Wildcard.of(term).isIn(new CountedText(DESCRIPTION))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rust*sea", "s*t*e*e*a*year", "e*e*e*e*e*e*e*e*e*e*year"})
    void readsATextAFewTimesToFindATerm(String term) {
        assertThat(Wildcard.of(term).isIn(new CountedText(DESCRIPTION))).isTrue();
    }

    private static final class CountedText implements CharSequence {
        private final String text;
        private long reads;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            reads++;
            assertThat(reads)
                    .as("characters read of a text of %d", text.length())
                    .isLessThanOrEqualTo((long) READS_PER_CHARACTER_MAX * text.length());
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
