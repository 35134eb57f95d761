/// What suppliers ask for a product, and how much of it they have.
///
/// Uses the catalogue and money. Reading order: [shop.quote.AskSuppliers] and what it answers,
/// [shop.quote.Quotes]; [shop.quote.Suppliers], [shop.quote.Deadline],
/// [shop.quote.SupplierBreakers]; then `remote` for how a supplier is reached.
package shop.quote;
