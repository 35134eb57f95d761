package shop.storefront;

import java.time.Instant;
import java.util.List;
import shop.money.Money;
import shop.order.Order;
import shop.order.OrderLine;
import shop.order.OrderStatus;

/// An order as its buyer reads it.
///
/// @param unpaidBecause why a cancelled order has no payment, or null
/// @param payUntil null unless it waits for its payment
public record Receipt(
        long id,
        String buyer,
        OrderStatus status,
        List<Line> lines,
        Money total,
        Instant placedAt,
        String unpaidBecause,
        Instant payUntil) {
    public record Line(String sku, String name, int quantity, Money price) {
        static Line of(OrderLine line) {
            return new Line(line.sku(), line.name(), line.quantity(), line.price());
        }

        public Money sum() {
            return price.times(quantity);
        }
    }

    static Receipt of(Order order) {
        return new Receipt(
                order.id(),
                order.buyer(),
                order.status(),
                order.lines().stream().map(Line::of).toList(),
                order.total(),
                order.placedAt(),
                order.declinedBecause(),
                order.payUntil());
    }

    public boolean isCancellable() {
        return status == OrderStatus.PAID || isWaiting();
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
