package shop.storefront;

import shop.cart.CartItem;
import shop.catalog.ShownProduct;

/// A product as it is offered to one visitor.
///
/// @param left units in stock
/// @param inCart units in the visitor's cart
public record Offer(ShownProduct product, Shelf shelf, int left, int inCart) {
    private static final int FEW = 10;

    public boolean isSoldOut() {
        return left <= 0;
    }

    public boolean isScarce() {
        return left > 0 && left <= FEW;
    }

    /// What the form proposes.
    public int quantityShown() {
        return Math.max(1, inCart);
    }

    public int quantityMax() {
        return CartItem.QUANTITY_MAX;
    }
}
