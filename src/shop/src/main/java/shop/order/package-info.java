/// Orders: from a cart and a card to something paid, and back.
///
/// Uses the cart, the inventory, the payments, mail and money. Reading order: [shop.order.Order],
/// [shop.order.PlaceOrder] (the transaction that makes one), [shop.order.CheckOut] (the same,
/// once per idempotency key), [shop.order.CancelOrder], [shop.order.Orders],
/// [shop.order.SeedOrders], [shop.order.OrderMails]; paid later: [shop.order.PayOrder],
/// [shop.order.PaymentDeadlines], [shop.order.GiveUpOrder].
package shop.order;
