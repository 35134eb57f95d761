/// Suppliers over HTTP: [shop.quote.remote.HttpSuppliers].
package shop.quote.remote;
