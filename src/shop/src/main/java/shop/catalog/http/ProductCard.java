package shop.catalog.http;

import shop.catalog.ShownProduct;
import shop.money.Money;

/// A product as it stands in a list.
public record ProductCard(
        String sku, String name, String brand, String category, String summary, Money price) {
    static ProductCard of(ShownProduct product) {
        return new ProductCard(
                product.sku(),
                product.name(),
                product.brand(),
                product.category(),
                product.summary(),
                product.price());
    }
}
