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
        Stock stock = stocks.find(sku).orElseThrow(() -> new OutOfStock(sku, units, 0));
        if (stock.quantity() < units) {
            throw new OutOfStock(sku, units, stock.quantity());
        }
        stock.setQuantity(stock.quantity() - units);
        stocks.add(StockMovement.reserved(sku, units, orderId));
    }
}
