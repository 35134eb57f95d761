package outside;

/// What the shop asks the provider to charge.
///
/// @param reference the shop's own name for it, usually the order's id
/// @param amountCents above 0
public record Payment(String reference, long amountCents, String currency, Card card) {}
