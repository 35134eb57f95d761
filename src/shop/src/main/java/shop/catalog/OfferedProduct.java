package shop.catalog;

import shop.catalog.Product.Words;

/// A product that the shop could sell.
///
/// @param category the slug of one that there is
/// @param priceCents in euros
public record OfferedProduct(String sku, String category, Words words, long priceCents) {
    public OfferedProduct at(long cents) {
        return new OfferedProduct(sku, category, words, cents);
    }
}
