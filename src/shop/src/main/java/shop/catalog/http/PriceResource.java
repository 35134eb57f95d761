package shop.catalog.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.catalog.ChangePrice;
import shop.catalog.http.CatalogResource.PriceTag;
import shop.http.Problem;

/// Prices, for merchants. There are no accounts yet: whoever asks is believed to be one.
@Path("/api/products/{sku}/price")
@Tag(name = "catalogue")
public class PriceResource {
    private static final long CENTS_MAX = 100_000_000;

    public record NewPrice(@NotNull @Min(1) @Max(CENTS_MAX) Long cents) {}

    private final ChangePrice changePrice;

    PriceResource(ChangePrice changePrice) {
        this.changePrice = changePrice;
    }

    @PUT
    @Operation(summary = "Changes what a product costs")
    @APIResponse(responseCode = "200", description = "What it costs now")
    @APIResponse(responseCode = "404", description = "There is no such product")
    public PriceTag change(@PathParam("sku") String sku, @NotNull @Valid NewPrice price) {
        return changePrice
                .change(sku, price.cents())
                .map(now -> new PriceTag(sku, now))
                .orElseThrow(
                        () ->
                                new WebApplicationException(
                                        Problem.notFound("There is no product " + sku + ".")
                                                .answer()));
    }
}
