/// What suppliers ask for a product, and how much of it they have.
///
/// Uses the catalogue and money. Reading order: [shop.quote.Suppliers], [shop.quote.Quote],
/// [shop.quote.Deadline], then `remote` for how a supplier is reached.
package shop.quote;
