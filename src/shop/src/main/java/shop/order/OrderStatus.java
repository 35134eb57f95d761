package shop.order;

/// `PENDING → PAID → CANCELLED`, or `PENDING → CANCELLED` when the card is declined.
public enum OrderStatus {
    PENDING,
    PAID,
    CANCELLED
}
