package shop.watch.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.http.Buyer;
import shop.http.Problem;
import shop.mail.EmailAddress;
import shop.watch.WatchProduct;
import shop.watch.Watchers;

/// A buyer's own watch over a product.
@Path("/api/products/{sku}/watchers/me")
@Tag(name = "watchers")
public class WatchResource {
    /// @param email where to tell that it has become cheaper
    public record Watch(@NotNull @EmailAddress String email) {}

    private final WatchProduct watchProduct;
    private final Watchers watchers;

    WatchResource(WatchProduct watchProduct, Watchers watchers) {
        this.watchProduct = watchProduct;
        this.watchers = watchers;
    }

    @PUT
    @Operation(summary = "Watches a product, or changes the address")
    @APIResponse(responseCode = "204", description = "It is watched")
    @APIResponse(responseCode = "404", description = "There is no such product")
    public void watch(
            @BeanParam Buyer buyer, @PathParam("sku") String sku, @NotNull @Valid Watch watch) {
        if (!watchProduct.watch(sku, buyer.name(), watch.email())) {
            throw unknown("There is no product " + sku + ".");
        }
    }

    /// @param watching always true: else there is none
    public record Watching(String sku, boolean watching) {}

    @GET
    @Operation(summary = "Whether the buyer watches the product; the address is not told")
    @APIResponse(responseCode = "200", description = "It is watched")
    @APIResponse(responseCode = "404", description = "It is not")
    public Watching watching(@BeanParam Buyer buyer, @PathParam("sku") String sku) {
        if (!watchers.isWatching(sku, buyer.name())) {
            throw unknown("You do not watch " + sku + ".");
        }
        return new Watching(sku, true);
    }

    @DELETE
    @Operation(summary = "Watches a product no longer")
    @APIResponse(responseCode = "204", description = "It is not watched")
    public void unwatch(@BeanParam Buyer buyer, @PathParam("sku") String sku) {
        watchProduct.unwatch(sku, buyer.name());
    }

    private static WebApplicationException unknown(String detail) {
        return new WebApplicationException(Problem.notFound(detail).answer());
    }
}
