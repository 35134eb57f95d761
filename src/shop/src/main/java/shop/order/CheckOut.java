package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import shop.payment.Card;
import shop.payment.CardFingerprints;

/// Places an order, once for each idempotency key: the same request sent again, or twice at the
/// same time, ends with the order that the first one made.
@ApplicationScoped
public class CheckOut {
    private final PlaceOrder placeOrder;
    private final Orders orders;
    private final RequestKeys keys;
    private final CardFingerprints fingerprints;

    CheckOut(
            PlaceOrder placeOrder, Orders orders, RequestKeys keys, CardFingerprints fingerprints) {
        this.placeOrder = placeOrder;
        this.orders = orders;
        this.keys = keys;
        this.fingerprints = fingerprints;
    }

    /// @param keyName the buyer's idempotency key, if there is one
    /// @throws OrderRefused if nothing was ordered, for a reason the buyer can change
    /// @throws shop.inventory.OutOfStock if there is less of something than is in the cart
    /// @throws shop.payment.PaymentUnavailable if nobody could be asked for the money
    public Placement checkOut(String buyer, Card card, Optional<String> keyName) {
        if (keyName.isEmpty()) {
            return placeOrder.place(buyer, card, Optional.empty());
        }
        var key = new RequestKey(keyName.get(), fingerprints.of(card));
        var used = keys.find(buyer, key.name());
        if (used.isPresent()) {
            return again(key, used.get());
        }
        try {
            return placeOrder.place(buyer, card, Optional.of(key));
        } catch (RequestKeys.Taken meanwhile) {
            return again(key, keys.find(buyer, key.name()).orElseThrow());
        }
    }

    private Placement again(RequestKey key, RequestKeys.Used used) {
        if (!used.fingerprint().equals(key.fingerprint())) {
            throw new OrderRefused.KeyReused(key.name());
        }
        return Placement.of(orders.find(used.orderId()).orElseThrow());
    }
}
