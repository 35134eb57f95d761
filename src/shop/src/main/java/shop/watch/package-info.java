/// Watchers: buyers who wait for a product to get cheaper.
///
/// Uses the catalogue and mail. Reading order: [shop.watch.Watchers], [shop.watch.WatchProduct],
/// [shop.watch.TellWatchers], [shop.watch.SeedWatchers].
package shop.watch;
