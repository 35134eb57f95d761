package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import shop.inventory.ReleaseStock;
import shop.payment.Payments;

/// Takes an order back: its units return to the stock, its money to the buyer if it was paid.
///
/// What is cancelled already stays so, and nothing is returned twice: the order's row is locked
/// while it is cancelled.
@ApplicationScoped
public class CancelOrder {
    private final Orders orders;
    private final ReleaseStock releaseStock;
    private final Payments payments;

    CancelOrder(Orders orders, ReleaseStock releaseStock, Payments payments) {
        this.orders = orders;
        this.releaseStock = releaseStock;
        this.payments = payments;
    }

    /// An order that is cancelled already, or is not there, is left alone.
    ///
    /// @throws OrderRefused.Shipped if it is on its way
    /// @throws shop.payment.PaymentUnavailable if the money could not be returned; the order stays
    @Transactional
    public void cancel(long id) {
        orders.findLocked(id).ifPresent(this::cancel);
    }

    private void cancel(Order order) {
        order.shipment()
                .ifPresent(
                        shipment -> {
                            throw new OrderRefused.Shipped(order, shipment);
                        });
        if (order.isWaiting()) {
            order.givenUp("cancelled before it was paid");
            release(order);
        } else if (order.status() == OrderStatus.PAID) {
            order.cancelled();
            release(order);
            payments.refund(order.paymentId());
        }
    }

    private void release(Order order) {
        for (var line : order.lines()) {
            releaseStock.release(line.sku(), line.quantity(), order.id());
        }
    }
}
