package shop.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import shop.cart.CartItem;
import shop.cart.CartItems;

/// Makes the frame of a visitor's page.
@ApplicationScoped
public class Frames {
    private final CartItems items;

    Frames(CartItems items) {
        this.items = items;
    }

    public Frame of(Visitor visitor) {
        String buyer = visitor.name().orElse(null);
        int units = buyer == null ? 0 : items.of(buyer).stream().mapToInt(CartItem::quantity).sum();
        return new Frame(visitor.part, buyer, units, "");
    }
}
