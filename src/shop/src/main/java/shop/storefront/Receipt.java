package shop.storefront;

import java.time.Instant;
import java.util.List;
import shop.money.Money;
import shop.order.Order;
import shop.order.OrderLine;
import shop.order.OrderStatus;

/// An order as its buyer reads it.
///
/// @param declinedBecause null unless the card was declined
public record Receipt(
        long id,
        String buyer,
        OrderStatus status,
        List<Line> lines,
        Money total,
        Instant placedAt,
        String declinedBecause) {
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
                order.declinedBecause());
    }

    public boolean isCancellable() {
        return status == OrderStatus.PAID;
    }

    public boolean isDeclined() {
        return declinedBecause != null;
    }

    public int units() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }
}
