package shop.order;

/// `PENDING → PAID → CANCELLED`, or `PENDING → CANCELLED` when the card is declined, or nobody pays
/// in time.
public enum OrderStatus {
    PENDING,
    PAID,
    CANCELLED
}
