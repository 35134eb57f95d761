package shop.inventory;

/// There is less of a product than wanted. Nothing was reserved.
public class OutOfStock extends RuntimeException {
    private final String sku;
    private final int wanted;
    private final int left;

    public OutOfStock(String sku, int wanted, int left) {
        super("Of %s %d are wanted and %d are left.".formatted(sku, wanted, left));
        this.sku = sku;
        this.wanted = wanted;
        this.left = left;
    }

    public String sku() {
        return sku;
    }

    public int wanted() {
        return wanted;
    }

    public int left() {
        return left;
    }
}
