/// In which warehouse the units of a product lie, and which of them a picker has in hand.
///
/// [shop.inventory] says how many there are to sell; this package says where to walk to. The two
/// meet once, when an empty shop is filled: what came in is spread over the warehouses. Reading
/// order: [shop.warehouse.Warehouse], [shop.warehouse.WarehouseBooks] (what is written down),
/// [shop.warehouse.PickLedger] (what is kept in memory before them),
/// [shop.warehouse.MoveUnits] (from one warehouse to another).
package shop.warehouse;
