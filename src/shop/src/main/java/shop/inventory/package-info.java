/// How many of each product are there, and the journal of every change.
///
/// Knows products by their SKU only, and asks the catalogue for them once, to fill an empty
/// shop. Reading order: [shop.inventory.Stock], [shop.inventory.StockMovement],
/// [shop.inventory.Stocks], [shop.inventory.ReserveStock] and [shop.inventory.ReleaseStock] (what
/// orders do), [shop.inventory.StockReconciliation] (does the journal explain the
/// quantities?).
package shop.inventory;
