package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    @Test
    void takesPlainWords() {
        assertThat(SearchQuery.of(" steel\t kettle "))
                .isEqualTo(new SearchQuery(SearchWords.of("steel kettle"), List.of(), List.of()));
    }

    @Test
    void takesABrandWhereverItStands() {
        var query = SearchQuery.of("steel brand:O'Conner kettle");
        assertThat(query.words()).isEqualTo(SearchWords.of("steel kettle"));
        assertThat(query.brands()).containsExactly("O'Conner");
    }

    @Test
    void takesSeveralBrands() {
        assertThat(SearchQuery.of("brand:acme Brand:Apex").brands())
                .containsExactly("acme", "Apex");
    }

    @Test
    void takesATermWithAStarForAWildcard() {
        var query = SearchQuery.of("steel cof*machine *proof");
        assertThat(query.words()).isEqualTo(SearchWords.of("steel"));
        assertThat(query.wildcards())
                .extracting(Wildcard::literals)
                .containsExactly(List.of("cof", "machine"), List.of("proof"));
    }

    @Test
    void takesATermThatOnlyEndsWithAStarForTheBeginningOfAWord() {
        assertThat(SearchQuery.of("kettl* steel**")).isEqualTo(SearchQuery.of("kettl steel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "brand:", "a tv", "%", "*", "* **"})
    void asksForNothingWhereNothingIsSaid(String typed) {
        assertThat(SearchQuery.of(typed).isEmpty()).isTrue();
    }
}
