package shop.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import shop.catalog.Products;
import shop.order.Orders;

/// A visitor's own orders, and the page of each. The others' are as good as not there.
@ApplicationScoped
public class OwnOrders {
    private final Orders orders;
    private final Products products;
    private final Frames frames;

    OwnOrders(Orders orders, Products products, Frames frames) {
        this.orders = orders;
        this.products = products;
        this.frames = frames;
    }

    /// As it is at this moment. In a transaction, because without one the second look of a request
    /// sees what the first saw.
    ///
    /// @throws NotFoundException if the visitor has no such order
    @Transactional
    public Receipt find(Visitor visitor, long id) {
        return orders.find(id)
                .filter(order -> visitor.name().filter(order.buyer()::equals).isPresent())
                .map(order -> Receipt.of(order, Instant.now()))
                .orElseThrow(NotFoundException::new);
    }

    Response page(Visitor visitor, Receipt receipt, OrderNews news, Attempt attempt) {
        var tiles = Tiles.of(receipt.lines().stream().map(Receipt.Line::sku).toList(), products);
        var sheet = new OrderSheet(receipt, tiles, news, attempt);
        return Response.status(attempt.status())
                .entity(Pages.order(frames.of(visitor), sheet))
                .build();
    }
}
