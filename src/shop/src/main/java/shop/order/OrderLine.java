package shop.order;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import shop.cart.Cart;
import shop.money.Money;

/// One product of an order, with the name and the price that it had on the day.
@Embeddable
public record OrderLine(
        String sku,
        String name,
        int quantity,
        @AttributeOverride(name = "cents", column = @Column(name = "price_cents"))
                @AttributeOverride(
                        name = "currency",
                        column = @Column(name = "currency", columnDefinition = "char(3)"))
                Money price) {
    static OrderLine of(Cart.Line line) {
        return new OrderLine(line.sku(), line.name(), line.quantity(), line.price());
    }
}
