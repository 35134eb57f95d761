/// What the shop sells: products in categories, their prices, and how to find them.
///
/// Uses money, paging and the seed; no other feature. Reading order: [shop.catalog.Product],
/// [shop.catalog.Category], [shop.catalog.Products] and [shop.catalog.Categories] (how they are
/// found), [shop.catalog.ShownProducts] (what visitors are shown, from memory),
/// [shop.catalog.SearchQuery] (what can be searched for) and
/// [shop.catalog.SearchProducts], and [shop.catalog.Assortment] (what an empty shop is filled
/// with).
package shop.catalog;
