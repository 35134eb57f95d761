/// Suppliers' feeds: files with prices and deliveries, applied to catalogue and stock in the
/// background.
///
/// A feed is a CSV file (RFC 4180) of up to a million rows. It is received into a file, answered,
/// and imported: read, checked row by row, written in batches. A batch is one transaction: prices,
/// stock, the report of its rejected rows, and the feed's confirmed line. So whatever was confirmed
/// is applied exactly once, and an import that was cut off goes on behind it.
///
/// Uses the catalogue and the inventory. Reading order: [shop.feed.Feed], [shop.feed.FeedFile],
/// [shop.feed.CheckedRow] (what a row must look like), [shop.feed.ApplyRows] (one batch),
/// [shop.feed.ImportFeed] (all of them), [shop.feed.ReadAhead] (reading and writing at once),
/// [shop.feed.TakeInFeed] and [shop.feed.FeedQueue] (who runs it, and when).
package shop.feed;
