package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.payment.Card;
import shop.payment.CardFingerprints;

/// Places an order, once for each idempotency key: the same request sent again, or twice at the
/// same time, ends with the order that the first one made.
@ApplicationScoped
public class CheckOut {
    private static final String WITHOUT_A_CARD = "pay-later";

    private final PlaceOrder placeOrder;
    private final Orders orders;
    private final RequestKeys keys;
    private final CardFingerprints fingerprints;
    private final PaymentDeadlines deadlines;
    private final Duration payWithin;

    /// Many parameters because there are two ways to check out.
    CheckOut(
            PlaceOrder placeOrder,
            Orders orders,
            RequestKeys keys,
            CardFingerprints fingerprints,
            PaymentDeadlines deadlines,
            @ConfigProperty(name = "shop.order.pay-later.within") Duration payWithin) {
        this.placeOrder = placeOrder;
        this.orders = orders;
        this.keys = keys;
        this.fingerprints = fingerprints;
        this.deadlines = deadlines;
        this.payWithin = payWithin;
    }

    /// @param keyName the buyer's idempotency key, if there is one
    /// @throws OrderRefused if nothing was ordered, for a reason the buyer can change
    /// @throws shop.inventory.OutOfStock if there is less of something than is in the cart
    /// @throws shop.payment.PaymentUnavailable if nobody could be asked for the money
    public Placement checkOut(Customer customer, Card card, Optional<String> keyName) {
        if (keyName.isEmpty()) {
            return placeOrder.place(customer, card, Optional.empty());
        }
        String buyer = customer.buyer();
        var key = new RequestKey(keyName.get(), fingerprints.of(card));
        var used = keys.find(buyer, key.name());
        if (used.isPresent()) {
            return again(key, used.get());
        }
        try {
            return placeOrder.place(customer, card, Optional.of(key));
        } catch (RequestKeys.Taken meanwhile) {
            return again(key, keys.find(buyer, key.name()).orElseThrow());
        }
    }

    /// How long an order waits that is paid later.
    public Duration payWithin() {
        return payWithin;
    }

    /// An order that is paid later, or given up.
    ///
    /// @param keyName the buyer's idempotency key, if there is one
    /// @throws OrderRefused if nothing was ordered, for a reason the buyer can change
    /// @throws shop.inventory.OutOfStock if there is less of something than is in the cart
    public Order payLater(Customer customer, Optional<String> keyName) {
        String buyer = customer.buyer();
        var key = keyName.map(name -> new RequestKey(name, WITHOUT_A_CARD));
        var used = key.flatMap(k -> keys.find(buyer, k.name()));
        if (used.isPresent()) {
            return sameAgain(key.get(), used.get());
        }
        try {
            var order = placeOrder.placeToPay(customer, Instant.now().plus(payWithin), key);
            deadlines.watch(order);
            return order;
        } catch (RequestKeys.Taken meanwhile) {
            return sameAgain(key.get(), keys.find(buyer, key.get().name()).orElseThrow());
        }
    }

    private Placement again(RequestKey key, RequestKeys.Used used) {
        return Placement.of(sameAgain(key, used));
    }

    private Order sameAgain(RequestKey key, RequestKeys.Used used) {
        if (!used.fingerprint().equals(key.fingerprint())) {
            throw new OrderRefused.KeyReused(key.name());
        }
        return orders.find(used.orderId()).orElseThrow();
    }
}
