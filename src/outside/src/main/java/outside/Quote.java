package outside;

import java.util.SplittableRandom;

/// A supplier's offer for a SKU. Follows from the two names alone: the same question gets the
/// same answer on every machine, and suppliers differ by up to a fifth around a common price.
public record Quote(
        String supplier, String sku, long priceCents, String currency, int availableQuantity) {

    private static final int COMMON_PRICE_CENTS_MIN = 200;
    private static final int COMMON_PRICE_CENTS_MAX = 50_000;
    private static final int QUANTITY_MAX = 500;

    public static Quote of(String supplier, String sku) {
        long commonCents =
                new SplittableRandom(sku.hashCode())
                        .nextLong(COMMON_PRICE_CENTS_MIN, COMMON_PRICE_CENTS_MAX + 1);
        var own = new SplittableRandom(31L * supplier.hashCode() + sku.hashCode());
        long priceCents = Math.round(commonCents * own.nextDouble(0.8, 1.2));
        return new Quote(supplier, sku, priceCents, "EUR", own.nextInt(QUANTITY_MAX + 1));
    }
}
