package shop.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import shop.catalog.Products;

/// A buyer begins to watch a product, or stops. Done again, neither changes anything.
@ApplicationScoped
public class WatchProduct {
    private final Watchers watchers;
    private final Products products;

    WatchProduct(Watchers watchers, Products products) {
        this.watchers = watchers;
        this.products = products;
    }

    /// @return whether there is such a product
    @Transactional
    public boolean watch(String sku, String buyer, String email) {
        boolean sold = products.exists(sku);
        if (sold) {
            watchers.put(sku, buyer, email);
        }
        return sold;
    }

    @Transactional
    public void unwatch(String sku, String buyer) {
        watchers.remove(sku, buyer);
    }
}
