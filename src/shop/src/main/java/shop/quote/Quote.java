package shop.quote;

import shop.money.Money;

/// What a supplier asks for one piece of a product.
///
/// @param availableQuantity how many pieces it has
public record Quote(String supplier, Money price, int availableQuantity) {}
