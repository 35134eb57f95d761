package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import shop.inventory.ReleaseStock;

/// Cancels an order that nobody paid in time; its units return to the stock. Done again, or by two
/// nodes at once, it changes nothing more.
@ApplicationScoped
public class GiveUpOrder {
    /// What such an order says of itself.
    public static final String REASON = "not paid in time";

    private final Orders orders;
    private final ReleaseStock releaseStock;
    private final OrderMails mails;

    GiveUpOrder(Orders orders, ReleaseStock releaseStock, OrderMails mails) {
        this.orders = orders;
        this.releaseStock = releaseStock;
        this.mails = mails;
    }

    /// @return whether it was waiting and is over its time
    @Transactional
    public boolean giveUp(long id, Instant now) {
        var overdue = orders.findLocked(id).filter(order -> order.isOverdueAt(now));
        overdue.ifPresent(
                order -> {
                    order.givenUp(REASON);
                    for (var line : order.lines()) {
                        releaseStock.release(line.sku(), line.quantity(), order.id());
                    }
                    mails.givenUp(order);
                });
        return overdue.isPresent();
    }
}
