package shop.catalog.http;

import shop.catalog.ShownProduct;
import shop.money.Money;

/// A product with everything that is known about it.
public record ProductPage(
        String sku,
        String name,
        String brand,
        String category,
        String summary,
        String description,
        Money price) {
    static ProductPage of(ShownProduct product) {
        return new ProductPage(
                product.sku(),
                product.name(),
                product.brand(),
                product.category(),
                product.summary(),
                product.description(),
                product.price());
    }
}
