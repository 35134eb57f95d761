package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import shop.payment.Card;
import shop.payment.ChargeResult;
import shop.payment.Payments;

/// Pays an order that waits for it. Of two payments at the same time one is made: the order's row
/// is locked meanwhile.
@ApplicationScoped
public class PayOrder {
    private final Orders orders;
    private final Payments payments;
    private final OrderMails mails;

    PayOrder(Orders orders, Payments payments, OrderMails mails) {
        this.orders = orders;
        this.payments = payments;
        this.mails = mails;
    }

    /// @param email where to tell of it, if not where the buyer said before
    /// @return whether there is such an order
    /// @throws OrderRefused.NotPayable if it does not wait, or not any more
    /// @throws OrderRefused.Declined if the card is; the order goes on waiting
    /// @throws shop.payment.PaymentUnavailable if nobody could be asked for the money
    @Transactional
    public boolean pay(long id, Card card, Optional<String> email) {
        var found = orders.findLocked(id);
        found.ifPresent(
                order -> {
                    pay(order, card);
                    order.tellAt(email);
                    mails.paid(order);
                });
        return found.isPresent();
    }

    private void pay(Order order, Card card) {
        if (!order.isPayableAt(Instant.now())) {
            throw new OrderRefused.NotPayable(order);
        }
        switch (payments.charge(String.valueOf(order.id()), order.total(), card)) {
            case ChargeResult.Charged(String paymentId) -> order.paid(paymentId);
            case ChargeResult.Declined(String reason) ->
                    throw new OrderRefused.Declined(reason, order.payUntil());
        }
    }
}
