package shop.storefront;

/// One order with all that its page shows of it.
///
/// @param attempt to pay for it, or to get the money back
public record OrderSheet(Receipt receipt, Tiles tiles, OrderNews news, Attempt attempt) {}
