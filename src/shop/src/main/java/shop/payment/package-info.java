/// Being paid. The shop has a provider for it, and keeps no card.
///
/// Uses money; no other feature. Reading order: [shop.payment.Payments], [shop.payment.Card],
/// [shop.payment.ChargeResult], [shop.payment.PaymentKey], then `remote` for how the provider is
/// reached.
package shop.payment;
