package shop.order.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.http.Buyer;
import shop.http.Caller;
import shop.http.Limits;
import shop.http.PageQuery;
import shop.mail.EmailAddress;
import shop.order.CancelOrder;
import shop.order.CheckOut;
import shop.order.Customer;
import shop.order.Orders;
import shop.order.PayOrder;
import shop.order.Placement;
import shop.paging.Page;
import shop.payment.Card;

@Path("/api/orders")
@Tag(name = "orders")
public class OrderResource {
    /// @param email where to tell of it, if anywhere
    public record NewOrder(@NotNull @Valid Card card, @EmailAddress String email) {}

    /// @param email where to tell of it, if anywhere
    public record LaterOrder(@EmailAddress String email) {}

    private static final String KEY = "[A-Za-z0-9._-]{1,64}";
    private static final String KEY_RULE =
            "must be 1 to 64 letters, digits, dots, dashes, underscores";

    private final CheckOut checkOut;
    private final CancelOrder cancelOrder;
    private final PayOrder payOrder;
    private final Orders orders;
    private final Limits limits;

    /// Many parameters because an order can be placed, paid, looked at and cancelled.
    OrderResource(
            CheckOut checkOut,
            CancelOrder cancelOrder,
            PayOrder payOrder,
            Orders orders,
            Limits limits) {
        this.checkOut = checkOut;
        this.cancelOrder = cancelOrder;
        this.payOrder = payOrder;
        this.orders = orders;
        this.limits = limits;
    }

    @POST
    @Operation(summary = "Orders what is in the cart, and has the card charged")
    @APIResponse(responseCode = "201", description = "Ordered and paid; Location says where")
    @APIResponse(responseCode = "402", description = "The card was declined")
    @APIResponse(responseCode = "409", description = "There is less of something than wanted")
    @APIResponse(responseCode = "422", description = "The key was used with another body")
    @APIResponse(responseCode = "429", description = "Too many orders; Retry-After says how long")
    public Response order(
            @BeanParam Buyer buyer,
            @BeanParam Caller caller,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = KEY, message = KEY_RULE) String key,
            @NotNull @Valid NewOrder order) {
        var customer = new Customer(buyer.name(), Optional.ofNullable(order.email()));
        limits.demand(Limits.Action.CHECKOUT, caller.key());
        var placement = checkOut.checkOut(customer, order.card(), Optional.ofNullable(key));
        return switch (placement) {
            case Placement.Paid(var paid) ->
                    Response.created(URI.create("/api/orders/" + paid.id()))
                            .entity(OrderBody.of(paid))
                            .build();
            case Placement.Declined(var declined) -> OrderProblems.declined(declined).answer();
        };
    }

    @POST
    @Path("/pay-later")
    @Operation(summary = "Orders what is in the cart; given up if it is not paid in time")
    @APIResponse(responseCode = "201", description = "Ordered; payUntil says how long it waits")
    @APIResponse(responseCode = "409", description = "There is less of something than wanted")
    @APIResponse(responseCode = "422", description = "The key was used with a card")
    @APIResponse(responseCode = "429", description = "Too many orders; Retry-After says how long")
    public Response payLater(
            @BeanParam Buyer buyer,
            @BeanParam Caller caller,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = KEY, message = KEY_RULE) String key,
            @Valid LaterOrder body) {
        var email = Optional.ofNullable(body).map(LaterOrder::email);
        var customer = new Customer(buyer.name(), email);
        limits.demand(Limits.Action.CHECKOUT, caller.key());
        var order = checkOut.payLater(customer, Optional.ofNullable(key));
        return Response.created(URI.create("/api/orders/" + order.id()))
                .entity(OrderBody.of(order))
                .build();
    }

    @POST
    @Path("/{id: [0-9]{1,18}}/payment")
    @Operation(summary = "Pays an order that waits for it")
    @APIResponse(responseCode = "200", description = "Paid")
    @APIResponse(responseCode = "402", description = "The card was declined; the order still waits")
    @APIResponse(responseCode = "409", description = "It does not wait, or not any more")
    @APIResponse(responseCode = "429", description = "Too many tries; Retry-After says how long")
    public OrderBody pay(
            @BeanParam Caller caller, @PathParam("id") long id, @NotNull @Valid NewOrder payment) {
        limits.demandPayment(caller.key(), id);
        if (!payOrder.pay(id, payment.card(), Optional.ofNullable(payment.email()))) {
            throw new NotFoundException();
        }
        return order(id);
    }

    @GET
    @Operation(summary = "The buyer's orders, newest first")
    public Page<OrderBody> orders(@BeanParam Buyer buyer, @BeanParam @Valid PageQuery page) {
        return orders.of(buyer.name(), page.asked()).map(OrderBody::of);
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    @Operation(summary = "One order")
    public OrderBody order(@PathParam("id") long id) {
        return orders.find(id).map(OrderBody::of).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/{id: [0-9]{1,18}}/cancel")
    @Operation(summary = "Cancels an order, and returns the money if it was paid")
    @APIResponse(responseCode = "200", description = "Cancelled, now or before")
    @APIResponse(responseCode = "409", description = "It is on its way")
    public OrderBody cancel(@PathParam("id") long id) {
        cancelOrder.cancel(id);
        return order(id);
    }
}
