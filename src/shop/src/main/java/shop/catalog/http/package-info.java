/// The catalogue over HTTP: categories, products, search, prices.
package shop.catalog.http;
