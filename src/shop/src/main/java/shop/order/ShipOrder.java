package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Notes that a paid order has been handed to the carrier, and tells its buyer. Noted again under
/// the same number, it changes nothing and tells nobody. Of a shipment and a cancellation at the
/// same time one comes first, and the other is refused: the order's row is locked meanwhile.
@ApplicationScoped
public class ShipOrder {
    private final Orders orders;
    private final OrderMails mails;

    ShipOrder(Orders orders, OrderMails mails) {
        this.orders = orders;
        this.mails = mails;
    }

    /// @return whether there is such an order
    /// @throws OrderRefused.NotShippable if it is not paid, is being cancelled, or was shipped
    ///     under another number
    @Transactional
    public boolean ship(long id, String tracking) {
        var found = orders.findLocked(id);
        found.ifPresent(order -> ship(order, tracking));
        return found.isPresent();
    }

    private void ship(Order order, String tracking) {
        if (order.shipment().map(Shipment::tracking).filter(tracking::equals).isPresent()) {
            return;
        }
        if (!order.isShippable()) {
            throw new OrderRefused.NotShippable(order);
        }
        order.shipped(tracking);
        mails.shipped(order);
    }
}
