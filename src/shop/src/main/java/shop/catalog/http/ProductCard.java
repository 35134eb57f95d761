package shop.catalog.http;

import shop.catalog.Product;
import shop.money.Money;

/// A product as it stands in a list.
public record ProductCard(
        String sku, String name, String brand, String category, String summary, Money price) {
    static ProductCard of(Product product) {
        return new ProductCard(
                product.sku(),
                product.name(),
                product.brand(),
                product.category(),
                product.summary(),
                product.price());
    }
}
