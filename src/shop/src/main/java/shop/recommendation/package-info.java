/// What a shop suggests to somebody who looks at a product.
///
/// Uses the catalogue and the orders. Reading order: [shop.recommendation.AlsoBought].
package shop.recommendation;
