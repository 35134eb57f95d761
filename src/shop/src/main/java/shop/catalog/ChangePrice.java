package shop.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import shop.money.Money;

/// A merchant changes the price of one product; those who want to know are told within the
/// transaction. Suppliers' feeds change prices by the thousand, see [PriceList], and tell nobody.
@ApplicationScoped
public class ChangePrice {
    private final Products products;
    private final Event<PriceChanged> changes;

    ChangePrice(Products products, Event<PriceChanged> changes) {
        this.products = products;
        this.changes = changes;
    }

    /// @param cents in the currency that the product has
    /// @return the new price; empty if there is no such product
    @Transactional
    public Optional<Money> change(String sku, long cents) {
        return products.findLocked(sku).map(product -> change(product, cents));
    }

    private Money change(Product product, long cents) {
        Money before = product.price();
        product.costs(new Money(cents, before.currency()));
        if (!before.equals(product.price())) {
            changes.fire(new PriceChanged(product.sku(), product.name(), before, product.price()));
        }
        return product.price();
    }
}
