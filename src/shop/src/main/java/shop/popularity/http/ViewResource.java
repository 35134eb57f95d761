package shop.popularity.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.catalog.ShownProduct;
import shop.http.Problem;
import shop.http.Viewer;
import shop.money.Money;
import shop.popularity.CountViews;
import shop.popularity.ViewedProducts;

@Path("/api/views")
@Tag(name = "popularity")
public class ViewResource {
    /// What was looked at, oldest first. An app that was offline sends many at once.
    public record Viewed(@NotNull @Size(min = 1, max = VIEWS_MAX) List<String> skus) {}

    public record ViewedProduct(String sku, String name, Money price) {
        static ViewedProduct of(ShownProduct product) {
            return new ViewedProduct(product.sku(), product.name(), product.price());
        }
    }

    private static final int VIEWS_MAX = 500;
    private static final Pattern SKU = Pattern.compile("[A-Za-z0-9-]{1,16}");

    private final CountViews countViews;
    private final ViewedProducts viewed;

    ViewResource(CountViews countViews, ViewedProducts viewed) {
        this.countViews = countViews;
        this.viewed = viewed;
    }

    @POST
    @Operation(summary = "Tells which products a visitor looked at")
    public Response view(
            @BeanParam Viewer viewer, @Context UriInfo address, @NotNull @Valid Viewed views) {
        demandSkus(views.skus());
        countViews.count(viewer.id(), views.skus(), Instant.now());
        return viewer.remember(Response.noContent(), address).build();
    }

    @GET
    @Path("/recent")
    @Operation(summary = "The last 20 products that the visitor looked at, newest first")
    public List<ViewedProduct> recent(@BeanParam Viewer viewer) {
        return viewed.recent(viewer.id()).stream().map(ViewedProduct::of).toList();
    }

    @GET
    @Path("/top")
    @Operation(summary = "The products that are looked at most now")
    public List<ViewedProduct> top(
            @QueryParam("size") @DefaultValue("10") @Min(1) @Max(50) int size) {
        return viewed.top(size, Instant.now()).stream().map(ViewedProduct::of).toList();
    }

    /// One look at each of hundreds; the validator would make a report's path for each.
    private static void demandSkus(List<String> skus) {
        if (!skus.stream().allMatch(sku -> sku != null && SKU.matcher(sku).matches())) {
            throw new WebApplicationException(
                    Problem.of(
                                    400,
                                    "invalid",
                                    "The request is not valid",
                                    "skus must be 1 to 16 letters, digits and dashes each")
                            .answer());
        }
    }
}
