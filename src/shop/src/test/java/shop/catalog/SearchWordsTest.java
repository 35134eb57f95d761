package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void asksForAllWords() {
        assertThat(SearchWords.of("steel kettle").booleanMode()).isEqualTo("+steel* +kettle*");
    }

    @Test
    void dropsWhatMeansSomethingToTheDatabase() {
        assertThat(SearchWords.of("-steel +(kettle* \"x\") @4 ~>< %'; --").booleanMode())
                .isEqualTo("+steel* +kettle*");
    }

    @Test
    void keepsLettersOfAllLanguages() {
        assertThat(SearchWords.of("Müller café").booleanMode()).isEqualTo("+Müller* +café*");
    }

    @Test
    void leavesOutWordsTooShortForTheIndex() {
        assertThat(SearchWords.of("a tv").isEmpty()).isTrue();
    }
}
