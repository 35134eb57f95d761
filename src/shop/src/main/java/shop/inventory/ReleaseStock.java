package shop.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Puts the units of an order back, as part of the caller's transaction.
@ApplicationScoped
public class ReleaseStock {
    private final Stocks stocks;

    ReleaseStock(Stocks stocks) {
        this.stocks = stocks;
    }

    @Transactional
    public void release(String sku, int units, long orderId) {
        stocks.change(sku, units);
        stocks.add(StockMovement.released(sku, units, orderId));
    }
}
