package shop.order.http;

import java.time.Instant;
import java.util.List;
import shop.money.Money;
import shop.order.Order;
import shop.order.OrderLine;
import shop.order.OrderStatus;

/// An order as it is told. The id is a string: what it is made of is nobody's business.
public record OrderBody(
        String id, OrderStatus status, List<OrderLine> lines, Money total, Instant placedAt) {
    static OrderBody of(Order order) {
        return new OrderBody(
                String.valueOf(order.id()),
                order.status(),
                List.copyOf(order.lines()),
                order.total(),
                order.placedAt());
    }
}
