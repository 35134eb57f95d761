/// Filling an empty shop, once, however many nodes start. Used by the features that have something
/// to fill in; uses none of them.
package shop.seed;
