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
/// | `cof*machine` | has "cof" and behind it "machine", in one of its texts: see [Wildcard] |
///
/// Terms stand apart by blanks, in any order. What a product must have are all words, all
/// wildcards, and one of the brands. `kettl*` is a word: those match from their beginning anyway.
public record SearchQuery(SearchWords words, List<String> brands, List<Wildcard> wildcards) {
    /// In characters; a search box holds no more.
    public static final int LENGTH_MAX = 200;

    private static final String BRAND = "brand:";

    /// Never fails: what makes no sense is left out, as a query is searched while it is typed.
    public static SearchQuery of(String typed) {
        var words = new ArrayList<String>();
        var brands = new ArrayList<String>();
        var wildcards = new ArrayList<Wildcard>();
        for (String term : typed.strip().split("\\s+")) {
            String begun = term.replaceFirst("\\*+$", "");
            if (term.toLowerCase(Locale.ROOT).startsWith(BRAND)) {
                brands.add(term.substring(BRAND.length()));
            } else if (begun.contains("*")) {
                wildcards.add(Wildcard.of(term));
            } else {
                words.add(begun);
            }
        }
        brands.removeIf(String::isEmpty);
        return new SearchQuery(
                SearchWords.of(String.join(" ", words)),
                List.copyOf(brands),
                List.copyOf(wildcards));
    }

    /// Asks for nothing, which is not the same as for everything.
    public boolean isEmpty() {
        return words.isEmpty() && brands.isEmpty() && wildcards.isEmpty();
    }
}
