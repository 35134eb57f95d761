package shop.catalog.http;

import java.util.List;
import shop.catalog.SearchProducts;

/// A page of what a search found.
///
/// @param complete false if there may be more than `total`: a search with `*` looks through a
///     limited number of products, and words or a brand beside it have to say through which
public record SearchResult(
        List<ProductCard> items, int page, int size, long total, boolean complete) {
    static SearchResult of(SearchProducts.Found found) {
        var page = found.page().map(ProductCard::of);
        return new SearchResult(
                page.items(), page.page(), page.size(), page.total(), found.complete());
    }
}
