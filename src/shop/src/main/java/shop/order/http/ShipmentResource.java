package shop.order.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.order.Orders;
import shop.order.ShipOrder;

/// Shipments, for the packers. There are no accounts yet: whoever asks is believed to be one.
@Path("/api/orders/{id: [0-9]{1,18}}/shipment")
@Tag(name = "orders")
public class ShipmentResource {
    private static final String TRACKING = "[A-Za-z0-9-]{4,40}";
    private static final String TRACKING_RULE = "must be 4 to 40 letters, digits, dashes";

    public record NewShipment(
            @NotNull @Pattern(regexp = TRACKING, message = TRACKING_RULE) String tracking) {}

    private final ShipOrder shipOrder;
    private final Orders orders;

    ShipmentResource(ShipOrder shipOrder, Orders orders) {
        this.shipOrder = shipOrder;
        this.orders = orders;
    }

    @PUT
    @Operation(summary = "Notes that an order has been handed to the carrier")
    @APIResponse(responseCode = "200", description = "Noted, now or before")
    @APIResponse(
            responseCode = "409",
            description = "It is not paid, being cancelled, or has another number")
    public OrderBody ship(@PathParam("id") long id, @NotNull @Valid NewShipment shipment) {
        if (!shipOrder.ship(id, shipment.tracking())) {
            throw new NotFoundException();
        }
        return orders.find(id).map(OrderBody::of).orElseThrow(NotFoundException::new);
    }
}
