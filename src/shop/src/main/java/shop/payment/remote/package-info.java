/// The payment provider over HTTP: its API ([shop.payment.remote.ProviderApi]) and the port on
/// top of it ([shop.payment.remote.HttpPayments]).
package shop.payment.remote;
