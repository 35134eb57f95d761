package shop.storefront;

import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import shop.mail.EmailAddress;
import shop.watch.WatchProduct;
import shop.watch.Watchers;

/// Where a visitor asks to be told when a product gets cheaper, or not any more. The address that
/// was given is not shown again: a name is no login.
@Path("/products/{sku}/watch")
@Produces(MediaType.TEXT_HTML)
public class WatchPages {
    private final WatchProduct watchProduct;
    private final Watchers watchers;
    private final Offers offers;
    private final Frames frames;
    private final Validator validator;

    /// Many parameters because a form is a page, a check and a deed.
    WatchPages(
            WatchProduct watchProduct,
            Watchers watchers,
            Offers offers,
            Frames frames,
            Validator validator) {
        this.watchProduct = watchProduct;
        this.watchers = watchers;
        this.offers = offers;
        this.frames = frames;
        this.validator = validator;
    }

    /// The form on the page.
    public static class Wanted {
        @FormParam("email")
        @NotNull
        @EmailAddress
        String email;
    }

    @GET
    public Response form(@BeanParam Visitor visitor, @PathParam("sku") String sku) {
        if (visitor.name().isEmpty()) {
            return Redirect.toName("/products/{sku}/watch", sku);
        }
        return Response.ok(page(visitor, sku, Typed.NOTHING)).build();
    }

    @POST
    @FromThisSite
    public Response watch(
            @BeanParam Visitor visitor, @PathParam("sku") String sku, @BeanParam Wanted wanted) {
        if (visitor.name().isEmpty()) {
            return Redirect.toName("/products/{sku}/watch", sku);
        }
        if (!validator.validate(wanted).isEmpty()) {
            var typed =
                    Typed.NOTHING
                            .with("email", wanted.email)
                            .wrong("email", "This is no address like ada@example.org.");
            return Response.status(400).entity(page(visitor, sku, typed)).build();
        }
        watchProduct.watch(sku, visitor.name().get(), wanted.email);
        return Redirect.to("/products/{sku}/watch", sku).build();
    }

    @POST
    @Path("/stop")
    @FromThisSite
    public Response stop(@BeanParam Visitor visitor, @PathParam("sku") String sku) {
        visitor.name().ifPresent(buyer -> watchProduct.unwatch(sku, buyer));
        return Redirect.to("/products/{sku}/watch", sku).build();
    }

    private TemplateInstance page(Visitor visitor, String sku, Typed typed) {
        boolean watching = watchers.isWatching(sku, visitor.name().orElseThrow());
        return Pages.watch(frames.of(visitor), offers.find(sku, visitor), watching, typed);
    }
}
