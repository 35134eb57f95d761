package outside;

/// Sums over the [Ledger].
///
/// @param chargedReferences different references among the charges; fewer than charges means
///     that something was charged twice
public record Totals(
        long charges,
        long refunds,
        long declined,
        long chargedCents,
        long refundedCents,
        long chargedReferences) {

    static final Totals ZERO = new Totals(0, 0, 0, 0, 0, 0);

    public long netCents() {
        return chargedCents - refundedCents;
    }

    Totals plusCharge(long cents, boolean newReference) {
        return new Totals(
                charges + 1,
                refunds,
                declined,
                chargedCents + cents,
                refundedCents,
                chargedReferences + (newReference ? 1 : 0));
    }

    Totals plusRefund(long cents) {
        return new Totals(
                charges,
                refunds + 1,
                declined,
                chargedCents,
                refundedCents + cents,
                chargedReferences);
    }

    Totals plusDeclined() {
        return new Totals(
                charges, refunds, declined + 1, chargedCents, refundedCents, chargedReferences);
    }
}
