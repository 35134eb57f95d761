package shop.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import shop.paging.Page;
import shop.paging.PageAsked;

/// Finds what somebody looks for.
///
/// The database answers words and brands. It has no index that could answer a wildcard, so these
/// are looked for here, in all texts of the products that words and brands leave, the first
/// [#CANDIDATES_MAX] of them.
@ApplicationScoped
public class SearchProducts {
    static final int CANDIDATES_MAX = 200;

    private final Products products;
    private final ShownProducts shown;

    SearchProducts(Products products, ShownProducts shown) {
        this.products = products;
        this.shown = shown;
    }

    /// @param complete false if there were more candidates than are looked through
    public record Found(Page<ShownProduct> page, boolean complete) {}

    public Found search(SearchQuery query, PageAsked asked) {
        if (query.wildcards().isEmpty()) {
            return new Found(shown.find(products.matching(query, asked)), true);
        }
        List<Product> candidates = products.candidates(query, CANDIDATES_MAX + 1);
        List<Product> hits =
                candidates.stream()
                        .limit(CANDIDATES_MAX)
                        .filter(product -> hasAll(product, query.wildcards()))
                        .toList();
        var items =
                hits.stream()
                        .skip(asked.firstIndex())
                        .limit(asked.size())
                        .map(ShownProduct::of)
                        .toList();
        return new Found(Page.of(items, asked, hits.size()), candidates.size() <= CANDIDATES_MAX);
    }

    private static boolean hasAll(Product product, List<Wildcard> wildcards) {
        return wildcards.stream().allMatch(wildcard -> has(product, wildcard));
    }

    private static boolean has(Product product, Wildcard wildcard) {
        return Stream.of(product.name(), product.brand(), product.summary(), product.description())
                .anyMatch(wildcard::isIn);
    }
}
