package shop.catalog;

import shop.money.Money;

/// A merchant has changed what a product costs.
public record PriceChanged(String sku, String name, Money before, Money now) {
    public boolean isFall() {
        return now.cents() < before.cents();
    }
}
