package shop.order;

/// How an attempt to order ended. In both cases there is an order.
public sealed interface Placement {
    Order order();

    /// It is paid.
    record Paid(Order order) implements Placement {}

    /// The card was declined, and the order is cancelled. The cart is as it was, for another card.
    record Declined(Order order) implements Placement {}

    /// The ending that an order tells of.
    static Placement of(Order order) {
        return order.declinedBecause() == null ? new Paid(order) : new Declined(order);
    }
}
