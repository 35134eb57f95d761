/// What a node does before it takes visitors.
///
/// Uses the catalogue and the orders. Reading order: [shop.warmup.WarmUp].
package shop.warmup;
