package shop.storefront;

import java.time.Instant;
import java.util.List;
import shop.money.Money;
import shop.order.GiveUpOrder;
import shop.order.Order;
import shop.order.OrderLine;
import shop.order.OrderStatus;
import shop.order.Shipment;

/// An order as its buyer reads it.
///
/// @param unpaidBecause why a cancelled order has no payment, or null
/// @param payUntil null unless it waits for its payment
/// @param shipment null unless it is on its way
/// @param told whether the buyer said where to tell of it
public record Receipt(
        long id,
        String buyer,
        OrderStatus status,
        List<Line> lines,
        Money total,
        Instant placedAt,
        String unpaidBecause,
        Instant payUntil,
        Shipment shipment,
        boolean told) {
    public record Line(String sku, String name, int quantity, Money price) {
        static Line of(OrderLine line) {
            return new Line(line.sku(), line.name(), line.quantity(), line.price());
        }

        public Money sum() {
            return price.times(quantity);
        }
    }

    /// Of an order that is over its time nobody can expect more than of one that was given up.
    static Receipt of(Order order, Instant now) {
        boolean overdue = order.isOverdueAt(now);
        return new Receipt(
                order.id(),
                order.buyer(),
                order.status(),
                order.lines().stream().map(Line::of).toList(),
                order.total(),
                order.placedAt(),
                overdue ? GiveUpOrder.REASON : order.declinedBecause(),
                overdue ? null : order.payUntil(),
                order.shipment().orElse(null),
                order.email().isPresent());
    }

    public boolean isCancellable() {
        return (isPaid() && !isShipped()) || isWaiting();
    }

    public boolean isShipped() {
        return shipment != null;
    }

    public boolean isPaid() {
        return status == OrderStatus.PAID;
    }

    public boolean isUnpaid() {
        return unpaidBecause != null;
    }

    public boolean isWaiting() {
        return payUntil != null;
    }

    public int units() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }
}
