package shop.warehouse;

/// Units that a picker has in hand: they still lie in the warehouse's books, and nobody else may
/// have them.
public record Pick(long id, String picker, String sku, int quantity) {}
