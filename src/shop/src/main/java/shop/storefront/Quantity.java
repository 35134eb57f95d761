package shop.storefront;

import java.util.OptionalInt;
import shop.cart.CartItem;

/// A quantity as people type it.
final class Quantity {
    static final String RULE = "Please enter a number from 1 to " + CartItem.QUANTITY_MAX + ".";

    private Quantity() {}

    /// Empty if it is no number that fits into a cart.
    static OptionalInt read(String typed) {
        if (typed == null || !typed.strip().matches("[0-9]{1,4}")) {
            return OptionalInt.empty();
        }
        int quantity = Integer.parseInt(typed.strip());
        return quantity >= 1 && quantity <= CartItem.QUANTITY_MAX
                ? OptionalInt.of(quantity)
                : OptionalInt.empty();
    }
}
