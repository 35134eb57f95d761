package shop.storefront;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import shop.http.PageQuery;
import shop.order.CancelOrder;
import shop.order.OrderRefused;
import shop.order.Orders;
import shop.payment.PaymentUnavailable;

/// What a visitor has ordered: look, cancel.
@Path("/orders")
@Produces(MediaType.TEXT_HTML)
public class OrderPages {
    private final Orders orders;
    private final OwnOrders ownOrders;
    private final CancelOrder cancelOrder;
    private final Frames frames;

    OrderPages(Orders orders, OwnOrders ownOrders, CancelOrder cancelOrder, Frames frames) {
        this.orders = orders;
        this.ownOrders = ownOrders;
        this.cancelOrder = cancelOrder;
        this.frames = frames;
    }

    @GET
    public Response orders(@BeanParam Visitor visitor, @BeanParam @Valid PageQuery page) {
        if (visitor.name().isEmpty()) {
            return Redirect.toName("/orders");
        }
        var now = Instant.now();
        var found =
                orders.of(visitor.name().get(), page.asked()).map(order -> Receipt.of(order, now));
        return Response.ok(Pages.orders(frames.of(visitor), found, Pager.of(found, "/orders?")))
                .build();
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    public Response order(
            @BeanParam Visitor visitor, @PathParam("id") long id, @QueryParam("done") String done) {
        if (visitor.name().isEmpty()) {
            return Redirect.toName("/orders/{id}", id);
        }
        var receipt = ownOrders.find(visitor, id);
        var news = OrderNews.named(done, receipt);
        return ownOrders.page(visitor, receipt, news, Attempt.first());
    }

    @POST
    @Path("/{id: [0-9]{1,18}}/cancel")
    @FromThisSite
    public Response cancel(@BeanParam Visitor visitor, @PathParam("id") long id) {
        var receipt = ownOrders.find(visitor, id);
        try {
            cancelOrder.cancel(id);
        } catch (OrderRefused.Shipped early) {
            return Redirect.to("/orders/{id}", id).build();
        } catch (PaymentUnavailable failure) {
            var attempt = Attempt.without(Setback.refundFailed());
            return ownOrders.page(visitor, receipt, OrderNews.NONE, attempt);
        }
        return Redirect.to("/orders/{id}?done=cancelled", id).build();
    }
}
