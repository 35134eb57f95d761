/// Orders over HTTP.
package shop.order.http;
