package shop.warehouse;

/// A wish: so many units of a product from one warehouse to another.
public record Move(String sku, Warehouse from, Warehouse to, int quantity) {}
