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
                .isEqualTo(new SearchQuery(SearchWords.of("steel kettle"), List.of()));
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

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "brand:", "a tv", "%"})
    void asksForNothingWhereNothingIsSaid(String typed) {
        assertThat(SearchQuery.of(typed).isEmpty()).isTrue();
    }
}
