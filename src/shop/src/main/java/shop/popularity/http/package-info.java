/// Views over HTTP.
package shop.popularity.http;
