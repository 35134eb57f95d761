package shop.storefront;

/// What has just happened to an order, told above it.
public enum OrderNews {
    NONE,
    PLACED,
    CANCELLED,
    REFUND_FAILED;

    /// As an address names it. What nobody knows is no news; a failure is never told by an
    /// address.
    static OrderNews named(String name) {
        return switch (name) {
            case "placed" -> PLACED;
            case "cancelled" -> CANCELLED;
            case null, default -> NONE;
        };
    }

    public boolean isPlaced() {
        return this == PLACED;
    }
}
