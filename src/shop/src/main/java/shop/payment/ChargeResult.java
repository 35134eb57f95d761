package shop.payment;

/// What the provider said to a charge.
public sealed interface ChargeResult {
    /// The money is ours. The id is what a refund needs.
    record Charged(String paymentId) implements ChargeResult {}

    /// The card was refused; another one may do.
    record Declined(String reason) implements ChargeResult {}
}
