package shop.storefront;

import java.util.List;
import shop.catalog.ShownProduct;

/// Other products, on the page of one.
///
/// @param alsoBought by those who bought this one, most buyers first
/// @param recent what the visitor looked at before, newest first
public record Suggested(List<ShownProduct> alsoBought, List<ShownProduct> recent) {
    static final Suggested NOTHING = new Suggested(List.of(), List.of());
}
