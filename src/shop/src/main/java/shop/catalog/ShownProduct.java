package shop.catalog;

import shop.money.Money;

/// A product as visitors see it: as it was in the database a moment ago. What is charged is looked
/// up again.
///
/// Nobody can change it, so all of them may be given the same one.
public record ShownProduct(
        String sku,
        String category,
        String name,
        String brand,
        String summary,
        String description,
        Money price) {
    public static ShownProduct of(Product product) {
        return new ShownProduct(
                product.sku(),
                product.category(),
                product.name(),
                product.brand(),
                product.summary(),
                product.description(),
                product.price());
    }
}
