package shop.storefront;

import io.quarkus.qute.TemplateInstance;
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
import java.time.Instant;
import java.util.List;
import shop.cart.ChangeCart;
import shop.popularity.CountViews;

/// One product, and the way from it into the cart.
///
/// The form says how many the cart shall hold, not how many to add: sent twice, it does no harm.
/// A visitor who has no name yet gives it in the same form.
@Path("/products/{sku}")
@Produces(MediaType.TEXT_HTML)
public class ProductPages {
    private final Offers offers;
    private final ChangeCart change;
    private final CountViews countViews;
    private final Frames frames;

    ProductPages(Offers offers, ChangeCart change, CountViews countViews, Frames frames) {
        this.offers = offers;
        this.change = change;
        this.countViews = countViews;
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
    public TemplateInstance product(@BeanParam Visitor visitor, @PathParam("sku") String sku) {
        var offer = offers.find(sku, visitor);
        countViews.count(List.of(sku), Instant.now());
        return Pages.product(frames.of(visitor), offer, Typed.NOTHING);
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
                    .entity(Pages.product(frames.of(visitor), offer, typed))
                    .build();
        }
        change.put(buyer, wanted.sku, quantity.getAsInt());
        return Redirect.to("/products/{sku}", wanted.sku)
                .cookie(Visitor.remember(buyer, address))
                .build();
    }
}
