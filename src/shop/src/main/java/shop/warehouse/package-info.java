/// In which warehouse the units of a product lie.
///
/// [shop.inventory] says how many there are to sell; this package says where to walk to. The two
/// meet once, when an empty shop is filled: what came in is spread over the warehouses. Reading
/// order: [shop.warehouse.Warehouse], [shop.warehouse.WarehouseBooks].
package shop.warehouse;
