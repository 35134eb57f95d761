/// Watchers over HTTP.
package shop.watch.http;
