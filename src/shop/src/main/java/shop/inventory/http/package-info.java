/// The stock over HTTP.
package shop.inventory.http;
