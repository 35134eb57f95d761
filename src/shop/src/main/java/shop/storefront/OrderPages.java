package shop.storefront;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import shop.catalog.Products;
import shop.http.PageQuery;
import shop.order.CancelOrder;
import shop.order.Order;
import shop.order.Orders;
import shop.payment.PaymentUnavailable;

/// A visitor's own orders. The others' are as good as not there.
@Path("/orders")
@Produces(MediaType.TEXT_HTML)
public class OrderPages {
    private final Orders orders;
    private final CancelOrder cancelOrder;
    private final Products products;
    private final Frames frames;

    OrderPages(Orders orders, CancelOrder cancelOrder, Products products, Frames frames) {
        this.orders = orders;
        this.cancelOrder = cancelOrder;
        this.products = products;
        this.frames = frames;
    }

    @GET
    public Response orders(@BeanParam Visitor visitor, @BeanParam @Valid PageQuery page) {
        if (visitor.name().isEmpty()) {
            return Redirect.toName("/orders");
        }
        var found = orders.of(visitor.name().get(), page.asked()).map(Receipt::of);
        return Response.ok(Pages.orders(frames.of(visitor), found, Pager.of(found, "/orders?")))
                .build();
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    public Response order(
            @BeanParam Visitor visitor, @PathParam("id") long id, @QueryParam("done") String done) {
        if (visitor.name().isEmpty()) {
            return Redirect.toName("/orders/" + id);
        }
        return page(visitor, own(visitor, id), OrderNews.named(done));
    }

    @POST
    @Path("/{id: [0-9]{1,18}}/cancel")
    @FromThisSite
    public Response cancel(@BeanParam Visitor visitor, @PathParam("id") long id) {
        var order = own(visitor, id);
        try {
            cancelOrder.cancel(id);
        } catch (PaymentUnavailable failure) {
            return page(visitor, order, OrderNews.REFUND_FAILED);
        }
        return Redirect.to("/orders/{id}?done=cancelled", id).build();
    }

    private Order own(Visitor visitor, long id) {
        return orders.find(id)
                .filter(order -> visitor.name().filter(order.buyer()::equals).isPresent())
                .orElseThrow(NotFoundException::new);
    }

    private Response page(Visitor visitor, Order order, OrderNews news) {
        var receipt = Receipt.of(order);
        var tiles = Tiles.of(receipt.lines().stream().map(Receipt.Line::sku).toList(), products);
        return Response.status(news == OrderNews.REFUND_FAILED ? 502 : 200)
                .entity(Pages.order(frames.of(visitor), receipt, tiles, news))
                .build();
    }
}
