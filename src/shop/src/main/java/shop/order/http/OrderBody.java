package shop.order.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import shop.money.Money;
import shop.order.Order;
import shop.order.OrderLine;
import shop.order.OrderStatus;
import shop.order.Shipment;

/// An order as it is told. The id is a string: what it is made of is nobody's business.
///
/// @param payUntil only of an order that waits for its payment
/// @param shipment only of an order that is on its way
public record OrderBody(
        String id,
        OrderStatus status,
        List<OrderLine> lines,
        Money total,
        Instant placedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant payUntil,
        @JsonInclude(JsonInclude.Include.NON_NULL) Shipment shipment) {
    static OrderBody of(Order order) {
        return new OrderBody(
                String.valueOf(order.id()),
                order.status(),
                List.copyOf(order.lines()),
                order.total(),
                order.placedAt(),
                order.payUntil(),
                order.shipment().orElse(null));
    }
}
