package shop.storefront;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import shop.cart.Cart;
import shop.cart.ShowCart;
import shop.http.Caller;
import shop.http.Limits;
import shop.inventory.OutOfStock;
import shop.order.CheckOut;
import shop.order.OrderRefused;
import shop.order.Placement;
import shop.payment.PaymentUnavailable;

/// From the cart to an order, through a form with two buttons: pay with this card now, or order
/// now and pay later.
///
/// The form carries an idempotency key: sent twice (a double click, a reload) it orders once.
/// After a failure it is shown again without the card's number, which no page ever repeats.
@Path("/checkout")
@Produces(MediaType.TEXT_HTML)
public class CheckoutPages {
    private static final Logger LOG = Logger.getLogger(CheckoutPages.class);

    private final ShowCart showCart;
    private final CheckOut checkOut;
    private final CardRules rules;
    private final Frames frames;
    private final Limits limits;

    /// Many parameters because a checkout can fail in many ways.
    CheckoutPages(
            ShowCart showCart, CheckOut checkOut, CardRules rules, Frames frames, Limits limits) {
        this.showCart = showCart;
        this.checkOut = checkOut;
        this.rules = rules;
        this.frames = frames;
        this.limits = limits;
    }

    @GET
    public Response form(@BeanParam Visitor visitor) {
        if (visitor.name().isEmpty()) {
            return Redirect.toName("/checkout");
        }
        return page(visitor, Attempt.first());
    }

    @POST
    @FromThisSite
    public Response order(
            @BeanParam Visitor visitor, @BeanParam Caller caller, @BeanParam CardForm form) {
        if (visitor.name().isEmpty()) {
            return Redirect.toName("/checkout");
        }
        limits.demand(Limits.Action.CHECKOUT, caller.key());
        Typed typed = form.isLater() ? rules.checkWithoutCard(form) : rules.check(form);
        if (typed.isWrong()) {
            return page(visitor, Attempt.wrong(form, typed));
        }
        String buyer = visitor.name().get();
        Setback setback;
        try {
            if (form.isLater()) {
                var order = checkOut.payLater(form.customer(buyer), form.key());
                return Redirect.to("/orders/{id}?done=kept", order.id()).build();
            }
            switch (checkOut.checkOut(form.customer(buyer), form.card(), form.key())) {
                case Placement.Paid(var order) -> {
                    return Redirect.to("/orders/{id}?done=paid", order.id()).build();
                }
                case Placement.Declined(var order) ->
                        setback =
                                Setback.declined(
                                        order.declinedBecause(), "Your cart is as it was.");
            }
        } catch (OrderRefused.EmptyCart nothingToOrder) {
            return Redirect.to("/cart").build();
        } catch (OrderRefused.KeyReused reused) {
            setback = Setback.keyReused();
        } catch (OutOfStock failure) {
            setback = Setback.outOfStock(failure, nameOf(failure.sku(), showCart.show(buyer)));
        } catch (PaymentUnavailable failure) {
            LOG.error(failure.getMessage(), failure);
            setback =
                    Setback.unavailable(
                            "You have not ordered anything, and your cart is as it was.");
        }
        return page(visitor, Attempt.after(form, setback));
    }

    private static String nameOf(String sku, Cart cart) {
        return cart.items().stream()
                .filter(line -> line.sku().equals(sku))
                .map(Cart.Line::name)
                .findAny()
                .orElse(sku);
    }

    private Response page(Visitor visitor, Attempt attempt) {
        Cart cart = showCart.show(visitor.name().orElseThrow());
        if (cart.isEmpty()) {
            // After a setback the cart can be empty because the form went through before.
            return Redirect.to(attempt.setback() == null ? "/cart" : "/orders").build();
        }
        return Response.status(attempt.status())
                .entity(Pages.checkout(frames.of(visitor), cart, attempt, checkOut.payWithin()))
                .build();
    }
}
