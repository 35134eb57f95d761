/// Feeds over HTTP: received into a file as they arrive ([shop.feed.http.FeedUploads]), then taken
/// in ([shop.feed.http.FeedResource]).
package shop.feed.http;
