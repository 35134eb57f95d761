/// What visitors look at: the products that many look at now, and those that one
/// looked at last.
///
/// All of it is kept in memory, each node its own, and are gone after a restart: nobody is owed a
/// view. Uses the catalogue. Reading order: [shop.popularity.MostViewed],
/// [shop.popularity.RecentlyViewed],
/// [shop.popularity.CountViews].
package shop.popularity;
