package shop.storefront;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import shop.cart.ChangeCart;
import shop.http.Viewer;

/// One product, and the way from it into the cart.
///
/// The form says how many the cart shall hold, not how many to add: sent twice, it does no harm.
/// A visitor who has no name yet gives it in the same form.
@Path("/products/{sku}")
@Produces(MediaType.TEXT_HTML)
public class ProductPages {
    private final Offers offers;
    private final ChangeCart change;
    private final Suggestions suggestions;
    private final Frames frames;

    ProductPages(Offers offers, ChangeCart change, Suggestions suggestions, Frames frames) {
        this.offers = offers;
        this.change = change;
        this.suggestions = suggestions;
        this.frames = frames;
    }

    /// The form on the page.
    public static class Wanted {
        @PathParam("sku")
        String sku;

        @FormParam("quantity")
        String quantity;

        @FormParam("buyer")
        String buyer;
    }

    @GET
    public Response product(
            @BeanParam Visitor visitor,
            @BeanParam Viewer viewer,
            @PathParam("sku") String sku,
            @Context UriInfo address) {
        var offer = offers.find(sku, visitor);
        var suggested = suggestions.beside(sku, viewer);
        var page = Pages.product(frames.of(visitor), offer, suggested, Typed.NOTHING);
        return viewer.remember(Response.ok(page), address).build();
    }

    @POST
    @Path("/cart")
    @FromThisSite
    public Response put(
            @BeanParam Visitor visitor, @BeanParam Wanted wanted, @Context UriInfo address) {
        var offer = offers.find(wanted.sku, visitor);
        var quantity = Quantity.read(wanted.quantity);
        var buyer = visitor.name().orElse(wanted.buyer);
        var typed = Typed.NOTHING.with("quantity", wanted.quantity).with("buyer", wanted.buyer);
        if (quantity.isEmpty()) {
            typed = typed.wrong("quantity", Quantity.RULE);
        }
        if (!Visitor.isName(buyer)) {
            typed = typed.wrong("buyer", Visitor.RULE);
        }
        if (typed.isWrong()) {
            return Response.status(400)
                    .entity(Pages.product(frames.of(visitor), offer, Suggested.NOTHING, typed))
                    .build();
        }
        change.put(buyer, wanted.sku, quantity.getAsInt());
        return Redirect.to("/products/{sku}", wanted.sku)
                .cookie(Visitor.remember(buyer, address))
                .build();
    }
}
