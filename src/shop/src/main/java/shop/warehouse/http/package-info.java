/// The warehouses over HTTP.
package shop.warehouse.http;
