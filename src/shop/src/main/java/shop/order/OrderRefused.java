package shop.order;

/// Why no order was made. Nothing has changed.
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
}
