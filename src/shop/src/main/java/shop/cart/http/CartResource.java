package shop.cart.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shop.cart.Cart;
import shop.cart.CartItem;
import shop.cart.ChangeCart;
import shop.cart.ShowCart;
import shop.http.Buyer;
import shop.http.Problem;

@Path("/api/cart")
@Tag(name = "cart")
public class CartResource {
    public record Wanted(@NotNull @Min(1) @Max(CartItem.QUANTITY_MAX) Integer quantity) {}

    private final ShowCart show;
    private final ChangeCart change;

    CartResource(ShowCart show, ChangeCart change) {
        this.show = show;
        this.change = change;
    }

    @GET
    @Operation(summary = "The buyer's cart at today's prices")
    public Cart cart(@BeanParam Buyer buyer) {
        return show.show(buyer.name());
    }

    @PUT
    @Path("/items/{sku}")
    @Operation(summary = "Puts a product into the cart, or changes its quantity")
    public Cart put(
            @BeanParam Buyer buyer, @PathParam("sku") String sku, @NotNull @Valid Wanted wanted) {
        change.put(buyer.name(), sku, wanted.quantity());
        return show.show(buyer.name());
    }

    @DELETE
    @Path("/items/{sku}")
    @Operation(summary = "Takes a product out of the cart")
    public Cart remove(@BeanParam Buyer buyer, @PathParam("sku") String sku) {
        change.remove(buyer.name(), List.of(sku));
        return show.show(buyer.name());
    }

    @ServerExceptionMapper
    public Response notSold(ChangeCart.NotSold failure) {
        return Problem.notFound(failure.getMessage()).answer();
    }
}
