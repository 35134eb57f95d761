package shop.storefront;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import shop.cart.Cart;
import shop.cart.ChangeCart;
import shop.cart.ShowCart;
import shop.catalog.Products;
import shop.money.Money;

/// The cart: look, change, take out.
@Path("/cart")
@Produces(MediaType.TEXT_HTML)
public class CartPages {
    private static final Cart EMPTY = new Cart(List.of(), Money.euros(0));

    private final ShowCart show;
    private final ChangeCart change;
    private final Products products;
    private final Frames frames;

    CartPages(ShowCart show, ChangeCart change, Products products, Frames frames) {
        this.show = show;
        this.change = change;
        this.products = products;
        this.frames = frames;
    }

    @GET
    public TemplateInstance cart(@BeanParam Visitor visitor) {
        return page(visitor, Typed.NOTHING);
    }

    @POST
    @Path("/items/{sku}")
    @FromThisSite
    public Response change(
            @BeanParam Visitor visitor,
            @PathParam("sku") String sku,
            @FormParam("quantity") String typed) {
        var quantity = Quantity.read(typed);
        if (quantity.isEmpty()) {
            var wrong = Typed.NOTHING.with(sku, typed).wrong(sku, Quantity.RULE);
            return Response.status(400).entity(page(visitor, wrong)).build();
        }
        try {
            visitor.name().ifPresent(buyer -> change.put(buyer, sku, quantity.getAsInt()));
        } catch (ChangeCart.NotSold nothingThere) {
            throw new NotFoundException();
        }
        return Redirect.to("/cart").build();
    }

    @POST
    @Path("/items/{sku}/remove")
    @FromThisSite
    public Response remove(@BeanParam Visitor visitor, @PathParam("sku") String sku) {
        visitor.name().ifPresent(buyer -> change.remove(buyer, List.of(sku)));
        return Redirect.to("/cart").build();
    }

    private TemplateInstance page(Visitor visitor, Typed typed) {
        Cart cart = visitor.name().map(show::show).orElse(EMPTY);
        var tiles = Tiles.of(cart.items().stream().map(Cart.Line::sku).toList(), products);
        return Pages.cart(frames.of(visitor), cart, tiles, typed);
    }
}
