/// Watchers: buyers who wait for a product to get cheaper.
///
/// Uses the catalogue. Reading order: [shop.watch.Watchers], [shop.watch.WatchProduct],
/// [shop.watch.SeedWatchers].
package shop.watch;
