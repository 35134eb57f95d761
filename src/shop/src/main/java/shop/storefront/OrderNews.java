package shop.storefront;

import shop.order.OrderStatus;

/// What has just happened to an order, told above it.
public enum OrderNews {
    NONE,
    PAID,
    KEPT,
    CANCELLED;

    /// As an address names it. What nobody knows is no news, nor is what is no longer so when the
    /// address is opened again. A failure is never told by an address.
    static OrderNews named(String name, Receipt receipt) {
        OrderNews news =
                switch (name) {
                    case "paid" -> PAID;
                    case "kept" -> KEPT;
                    case "cancelled" -> CANCELLED;
                    case null, default -> NONE;
                };
        return news.isTrueOf(receipt) ? news : NONE;
    }

    private boolean isTrueOf(Receipt receipt) {
        return switch (this) {
            case NONE -> true;
            case PAID -> receipt.isPaid();
            case KEPT -> receipt.isWaiting();
            case CANCELLED -> receipt.status() == OrderStatus.CANCELLED;
        };
    }

    public boolean isCancelled() {
        return this == CANCELLED;
    }

    public boolean isThanks() {
        return this == PAID || this == KEPT;
    }
}
