/// Runs built programs, the shop and the world outside, as processes of their own.
///
/// Uses platform's `Child`, so nothing outlives the lab. Reading order: [lab.serve.OutsideServer],
/// [lab.serve.ShopServer], [lab.serve.Ready].
package lab.serve;
