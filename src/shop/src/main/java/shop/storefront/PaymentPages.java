package shop.storefront;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import shop.http.Caller;
import shop.http.Limits;
import shop.order.OrderRefused;
import shop.order.PayOrder;
import shop.payment.PaymentUnavailable;

/// Pays for an order that waits for it; the form is on the order's own page.
///
/// The form needs no idempotency key: an order is paid once. Who sends it twice is thanked twice.
@Path("/orders/{id: [0-9]{1,18}}/payment")
@Produces(MediaType.TEXT_HTML)
public class PaymentPages {
    private static final Logger LOG = Logger.getLogger(PaymentPages.class);

    private final PayOrder payOrder;
    private final OwnOrders ownOrders;
    private final CardRules rules;
    private final Limits limits;

    PaymentPages(PayOrder payOrder, OwnOrders ownOrders, CardRules rules, Limits limits) {
        this.payOrder = payOrder;
        this.ownOrders = ownOrders;
        this.rules = rules;
        this.limits = limits;
    }

    /// For who opens the address of a payment that failed.
    @GET
    public Response form(@PathParam("id") long id) {
        return Redirect.to("/orders/{id}", id).build();
    }

    @POST
    @FromThisSite
    public Response pay(
            @BeanParam Visitor visitor,
            @BeanParam Caller caller,
            @PathParam("id") long id,
            @BeanParam CardForm form) {
        if (visitor.name().isEmpty()) {
            return Redirect.toName("/orders/{id}", id);
        }
        limits.demandPayment(caller.key(), id);
        var before = ownOrders.find(visitor, id);
        Typed typed = rules.check(form);
        if (typed.isWrong()) {
            return page(visitor, before, Attempt.wrong(form, typed));
        }
        Setback setback;
        try {
            payOrder.pay(id, form.card(), form.address());
            return paid(id);
        } catch (OrderRefused.NotPayable late) {
            setback = Setback.tooLate();
        } catch (OrderRefused.Declined refused) {
            setback = Setback.declined(refused.reason(), "Your order goes on waiting.");
        } catch (PaymentUnavailable failure) {
            LOG.warn(failure.getMessage());
            setback = Setback.unavailable("Your order is not paid yet, and goes on waiting.");
        }
        var after = ownOrders.find(visitor, id);
        return after.isPaid() ? paid(id) : page(visitor, after, Attempt.after(form, setback));
    }

    private static Response paid(long id) {
        return Redirect.to("/orders/{id}?done=paid", id).build();
    }

    private Response page(Visitor visitor, Receipt receipt, Attempt attempt) {
        return ownOrders.page(visitor, receipt, OrderNews.NONE, attempt);
    }
}
