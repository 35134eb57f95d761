package shop.order;

import java.time.Instant;

/// Why no order was made, or one was not paid, shipped or cancelled. Nothing has changed.
public abstract sealed class OrderRefused extends RuntimeException {
    private OrderRefused(String message) {
        super(message);
    }

    /// Put something into the cart first.
    public static final class EmptyCart extends OrderRefused {
        EmptyCart() {
            super("The cart is empty.");
        }
    }

    /// The idempotency key belongs to a request with another body. Use a new key.
    public static final class KeyReused extends OrderRefused {
        KeyReused(String key) {
            super("The idempotency key %s was used with another body.".formatted(key));
        }
    }

    /// The order does not wait for a payment, or not any more. Place a new one.
    public static final class NotPayable extends OrderRefused {
        NotPayable(Order order) {
            super(
                    order.isWaiting()
                            ? "Order %d could be paid until %s."
                                    .formatted(order.id(), order.payUntil())
                            : "Order %d is %s.".formatted(order.id(), order.status()));
        }
    }

    /// What is paid is shipped, and once. Wait for the payment, or use the number that it has; what
    /// is being cancelled stays here.
    public static final class NotShippable extends OrderRefused {
        NotShippable(Order order) {
            super(
                    order.shipment()
                            .map(shipped -> asShipped(order, shipped) + ".")
                            .orElse("Order %d is %s.".formatted(order.id(), state(order))));
        }

        private static String state(Order order) {
            return order.isBeingCancelled() ? "being cancelled" : order.status().toString();
        }
    }

    /// The order is on its way. Let it arrive, and send it back.
    public static final class Shipped extends OrderRefused {
        Shipped(Order order, Shipment shipment) {
            super(asShipped(order, shipment) + ", and cannot be cancelled any more.");
        }
    }

    private static String asShipped(Order order, Shipment shipment) {
        return "Order %d was shipped as %s".formatted(order.id(), shipment.tracking());
    }

    /// The order goes on waiting. Try another card.
    public static final class Declined extends OrderRefused {
        private final String reason;

        Declined(String reason, Instant payUntil) {
            super(
                    "The card was declined: %s. The order waits until %s; try another card."
                            .formatted(reason, payUntil));
            this.reason = reason;
        }

        /// As the provider gives it.
        public String reason() {
            return reason;
        }
    }
}
