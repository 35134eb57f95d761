package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import shop.payment.Payments;

/// Takes an order back and returns the money. What is cancelled already stays so, and nothing is
/// returned twice: the order's row is locked while it is cancelled.
@ApplicationScoped
public class CancelOrder {
    private final Orders orders;
    private final Payments payments;

    CancelOrder(Orders orders, Payments payments) {
        this.orders = orders;
        this.payments = payments;
    }

    /// An order that is not paid, or is not there, is left alone.
    ///
    /// @throws shop.payment.PaymentUnavailable if the money could not be returned; the order stays
    @Transactional
    public void cancel(long id) {
        orders.findLocked(id)
                .filter(order -> order.status() == OrderStatus.PAID)
                .ifPresent(this::cancelPaid);
    }

    private void cancelPaid(Order order) {
        order.cancelled();
        payments.refund(order.paymentId());
    }
}
