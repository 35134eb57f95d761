package shop.order;

/// A product that the buyers of another one bought as well.
///
/// @param buyers how many of them
public record Companion(String sku, long buyers) {}
