package shop.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What somebody looks for, in the language of the search box:
///
/// | written | means |
/// | --- | --- |
/// | `steel kettle` | has both words, in its name, brand or summary |
/// | `brand:acme` | is made by Acme; of several brands, by one of them |
///
/// Terms stand apart by blanks, in any order. What a product must have are all words, and one of
/// the brands.
public record SearchQuery(SearchWords words, List<String> brands) {
    /// In characters; a search box holds no more.
    public static final int LENGTH_MAX = 200;

    private static final String BRAND = "brand:";

    /// Never fails: what makes no sense is left out, as a query is searched while it is typed.
    public static SearchQuery of(String typed) {
        var words = new ArrayList<String>();
        var brands = new ArrayList<String>();
        for (String term : typed.strip().split("\\s+")) {
            if (term.toLowerCase(Locale.ROOT).startsWith(BRAND)) {
                brands.add(term.substring(BRAND.length()));
            } else {
                words.add(term);
            }
        }
        brands.removeIf(String::isEmpty);
        return new SearchQuery(SearchWords.of(String.join(" ", words)), List.copyOf(brands));
    }

    /// Asks for nothing, which is not the same as for everything.
    public boolean isEmpty() {
        return words.isEmpty() && brands.isEmpty();
    }
}
