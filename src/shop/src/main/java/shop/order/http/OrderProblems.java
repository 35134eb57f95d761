package shop.order.http;

import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shop.http.Problem;
import shop.inventory.OutOfStock;
import shop.order.Order;
import shop.order.OrderRefused;
import shop.payment.PaymentUnavailable;

/// How the failures of ordering are told.
public class OrderProblems {
    private static final Logger LOG = Logger.getLogger(OrderProblems.class);

    static Problem declined(Order order) {
        return Problem.of(
                        402,
                        "payment-declined",
                        "Payment declined",
                        "The card was declined: %s. Your cart is as it was; try another card."
                                .formatted(order.declinedBecause()))
                .with("orderId", String.valueOf(order.id()));
    }

    @ServerExceptionMapper
    public Response refused(OrderRefused refused) {
        Problem problem =
                switch (refused) {
                    case OrderRefused.EmptyCart e ->
                            Problem.of(400, "empty-cart", "The cart is empty", e.getMessage());
                    case OrderRefused.KeyReused e ->
                            Problem.of(422, "key-reused", "Idempotency key reused", e.getMessage());
                    case OrderRefused.NotPayable e ->
                            Problem.of(409, "not-payable", "Not to be paid", e.getMessage());
                    case OrderRefused.NotShippable e ->
                            Problem.of(409, "not-shippable", "Not to be shipped", e.getMessage());
                    case OrderRefused.Shipped e ->
                            Problem.of(409, "shipped", "Shipped already", e.getMessage());
                    case OrderRefused.Declined e ->
                            Problem.of(402, "payment-declined", "Payment declined", e.getMessage());
                };
        return problem.answer();
    }

    @ServerExceptionMapper
    public Response outOfStock(OutOfStock failure) {
        return Problem.of(409, "out-of-stock", "Out of stock", failure.getMessage())
                .with("sku", failure.sku())
                .with("wanted", failure.wanted())
                .with("left", failure.left())
                .answer();
    }

    @ServerExceptionMapper
    public Response unavailable(PaymentUnavailable failure) {
        LOG.warn(failure.getMessage());
        return Problem.of(
                        502,
                        "payment-unavailable",
                        "Payment unavailable",
                        "The payment provider cannot be used at the moment. Nothing has"
                                + " changed; try again later.")
                .answer();
    }
}
