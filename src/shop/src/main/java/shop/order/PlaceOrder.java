package shop.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import shop.cart.Cart;
import shop.cart.ChangeCart;
import shop.cart.ShowCart;
import shop.inventory.ReleaseStock;
import shop.inventory.ReserveStock;
import shop.payment.Card;
import shop.payment.ChargeResult;
import shop.payment.Payments;

/// Makes an order of a buyer's cart, reserves the stock for it and has it paid, now or later; all
/// in one transaction: an order that fails on the way has never been.
@ApplicationScoped
public class PlaceOrder {
    private final ShowCart showCart;
    private final ChangeCart changeCart;
    private final ReserveStock reserveStock;
    private final ReleaseStock releaseStock;
    private final Payments payments;
    private final Orders orders;
    private final RequestKeys keys;
    private final OrderMails mails;

    PlaceOrder(
            ShowCart showCart,
            ChangeCart changeCart,
            ReserveStock reserveStock,
            ReleaseStock releaseStock,
            Payments payments,
            Orders orders,
            RequestKeys keys,
            OrderMails mails) {
        this.showCart = showCart;
        this.changeCart = changeCart;
        this.reserveStock = reserveStock;
        this.releaseStock = releaseStock;
        this.payments = payments;
        this.orders = orders;
        this.keys = keys;
        this.mails = mails;
    }

    /// @throws OrderRefused if there is nothing to order
    /// @throws shop.inventory.OutOfStock if there is less of something than is in the cart
    /// @throws RequestKeys.Taken if the same request is already done
    /// @throws shop.payment.PaymentUnavailable if nobody could be asked for the money
    @Transactional
    public Placement place(Customer customer, Card card, Optional<RequestKey> key) {
        var order = reserve(customer, key);
        return switch (payments.charge(String.valueOf(order.id()), order.total(), card)) {
            case ChargeResult.Charged(String paymentId) -> {
                order.paid(paymentId);
                emptyCart(order);
                mails.paid(order);
                yield new Placement.Paid(order);
            }
            case ChargeResult.Declined(String reason) -> {
                order.declined(reason);
                for (var line : order.lines()) {
                    releaseStock.release(line.sku(), line.quantity(), order.id());
                }
                yield new Placement.Declined(order);
            }
        };
    }

    /// The stock is reserved until then, and nothing is charged.
    ///
    /// @throws OrderRefused if there is nothing to order
    /// @throws shop.inventory.OutOfStock if there is less of something than is in the cart
    /// @throws RequestKeys.Taken if the same request is already done
    @Transactional
    public Order placeToPay(Customer customer, Instant until, Optional<RequestKey> key) {
        var order = reserve(customer, key);
        order.mayBePaid(until);
        emptyCart(order);
        mails.waits(order);
        return order;
    }

    private Order reserve(Customer customer, Optional<RequestKey> key) {
        String buyer = customer.buyer();
        key.ifPresent(k -> keys.take(buyer, k));
        Cart cart = showCart.show(buyer);
        if (cart.isEmpty()) {
            throw new OrderRefused.EmptyCart();
        }
        var order = new Order(buyer, cart);
        order.tellAt(customer.email());
        orders.add(order);
        key.ifPresent(k -> keys.leadsTo(order, k));
        for (var line : order.lines()) {
            reserveStock.reserve(line.sku(), line.quantity(), order.id());
        }
        return order;
    }

    private void emptyCart(Order order) {
        changeCart.remove(order.buyer(), order.lines().stream().map(OrderLine::sku).toList());
    }
}
