package shop.warmup;

import jakarta.enterprise.context.ApplicationScoped;
import shop.catalog.ShownProducts;
import shop.order.Orders;

/// Fills a node's memory with what visitors will ask for, so that the first of them do not all wait
/// for the database.
@ApplicationScoped
public class WarmUp {
    private final Orders orders;
    private final ShownProducts shown;

    WarmUp(Orders orders, ShownProducts shown) {
        this.orders = orders;
        this.shown = shown;
    }

    /// @return how many products were read, which are fewer where fewer were ever sold
    public int withBestSellers(int atMost) {
        return shown.keep(orders.bestSellers(atMost));
    }
}
