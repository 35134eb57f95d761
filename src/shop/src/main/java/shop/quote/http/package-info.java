/// Quotes over HTTP.
package shop.quote.http;
