package shop.order;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import shop.inventory.ReleaseStock;
import shop.payment.Payments;

/// Takes an order back: its units return to the stock, its money to the buyer if it was paid.
///
/// What is cancelled already stays so, and nothing is returned twice: the order's row is locked
/// while it is cancelled.
///
/// Two transactions, because money that has moved does not come back with a rollback: the first
/// notes that the provider will be asked, the second asks and cancels. When the answer is lost, the
/// order stays paid, but is not shipped any more, and whoever cancels it again learns how that
/// ended.
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
    public void cancel(long id) {
        var transaction = QuarkusTransaction.requiringNew();
        transaction.run(() -> orders.findLocked(id).ifPresent(this::begin));
        transaction.run(() -> orders.findLocked(id).ifPresent(this::complete));
    }

    private void begin(Order order) {
        order.shipment()
                .ifPresent(
                        shipment -> {
                            throw new OrderRefused.Shipped(order, shipment);
                        });
        if (order.isWaiting()) {
            order.givenUp("cancelled before it was paid");
            release(order);
        } else if (order.status() == OrderStatus.PAID) {
            order.refundAsked(Instant.now());
        }
    }

    private void complete(Order order) {
        if (order.isBeingCancelled()) {
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
