package shop.order;

/// How far the payment of an order has got. The rest of an [Order]'s state is in fields beside it,
/// which are in brackets here.
///
/// ```text
///  PENDING ─────────────── charged ───────────────▶ PAID ── handed over ──▶ PAID [shipment]
///     │ │                                            ▲ │
///     │ └─ to be paid later ─▶ PENDING [payUntil] ───┘ └─ refund asked ──▶ PAID [refundAskedAt]
///     │                            │           charged                          │
///     └─ declined ──▶ CANCELLED ◀──┴─ too late, or cancelled        money back ─┴▶ CANCELLED
/// ```
///
/// | status | field | is |
/// | --- | --- | --- |
/// | `PENDING` | | being made, in a transaction; nobody else sees it |
/// | `PENDING` | `payUntil` | waiting to be paid; a declined card changes nothing |
/// | `PAID` | | to be shipped, or to be cancelled |
/// | `PAID` | `shipment` | on its way, for ever: nobody cancels it |
/// | `PAID` | `refundAskedAt` | being cancelled, not to be shipped; the money is back, or not |
/// | `CANCELLED` | `declinedBecause` | never paid, and why: declined, too late, cancelled |
/// | `CANCELLED` | `paymentId` | paid, and the money is back |
public enum OrderStatus {
    PENDING,
    PAID,
    CANCELLED
}
