package shop.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Takes units out of the stock for an order, as part of the caller's transaction.
@ApplicationScoped
public class ReserveStock {
    private final Stocks stocks;

    ReserveStock(Stocks stocks) {
        this.stocks = stocks;
    }

    /// @throws OutOfStock if there are not enough
    @Transactional
    public void reserve(String sku, int units, long orderId) {
        if (!stocks.change(sku, -units)) {
            int left = stocks.findLocked(sku).map(Stock::quantity).orElse(0);
            throw new OutOfStock(sku, units, left);
        }
        stocks.add(StockMovement.reserved(sku, units, orderId));
    }
}
