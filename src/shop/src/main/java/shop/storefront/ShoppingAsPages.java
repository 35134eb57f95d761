package shop.storefront;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// Where visitors say under which name they shop. It is no login.
@Path("/shopping-as")
@Produces(MediaType.TEXT_HTML)
public class ShoppingAsPages {
    private final Frames frames;

    ShoppingAsPages(Frames frames) {
        this.frames = frames;
    }

    @GET
    public TemplateInstance form(@BeanParam Visitor visitor, @QueryParam("next") String next) {
        return page(visitor, next, Typed.NOTHING);
    }

    @POST
    @FromThisSite
    public Response choose(
            @BeanParam Visitor visitor,
            @FormParam("buyer") String name,
            @FormParam("next") String next,
            @Context UriInfo address) {
        if (!Visitor.isName(name)) {
            var typed = Typed.NOTHING.with("buyer", name).wrong("buyer", Visitor.RULE);
            return Response.status(400).entity(page(visitor, next, typed)).build();
        }
        return Redirect.to(Redirect.pathOrHome(next))
                .cookie(Visitor.remember(name, address))
                .build();
    }

    private TemplateInstance page(Visitor visitor, String next, Typed typed) {
        return Pages.shoppingAs(frames.of(visitor), Redirect.pathOrHome(next), typed);
    }
}
