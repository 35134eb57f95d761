/// Orders: from a cart and a card to something paid and on its way, or back.
///
/// Uses the cart, the inventory, the payments, mail and money.
///
/// Reading order: [shop.order.Order] with [shop.order.OrderStatus], [shop.order.OrderLine] and
/// [shop.order.Shipment]; [shop.order.Orders] (all of them, and what was bought together,
/// [shop.order.Companion]).
///
/// - made: [shop.order.PlaceOrder] (the transaction that makes one for a [shop.order.Customer]),
///   [shop.order.CheckOut] (the same once per idempotency key, kept by [shop.order.RequestKeys] as
///   a [shop.order.RequestKey]), [shop.order.Placement] (how that ended)
/// - paid later: [shop.order.PayOrder], [shop.order.GiveUpOrder], [shop.order.PaymentDeadlines]
///   (the moment at which that is done)
/// - on its way, or taken back: [shop.order.ShipOrder], [shop.order.CancelOrder]
/// - why not: [shop.order.OrderRefused]
/// - told: [shop.order.OrderMails]
/// - before its time: [shop.order.SeedOrders]
package shop.order;
