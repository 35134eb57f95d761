/// The cart over HTTP.
package shop.cart.http;
