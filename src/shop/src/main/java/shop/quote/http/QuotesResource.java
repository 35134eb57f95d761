package shop.quote.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.http.Problem;
import shop.quote.AskSuppliers;
import shop.quote.Quotes;

@Path("/api/products/{sku}/quotes")
@Tag(name = "quotes")
public class QuotesResource {
    private final AskSuppliers askSuppliers;

    QuotesResource(AskSuppliers askSuppliers) {
        this.askSuppliers = askSuppliers;
    }

    @GET
    @Operation(summary = "What suppliers ask for a product, as far as they answer in time")
    public Quotes quotes(@PathParam("sku") String sku) {
        return askSuppliers
                .ask(sku)
                .orElseThrow(
                        () ->
                                new WebApplicationException(
                                        Problem.notFound("There is no product " + sku + ".")
                                                .answer()));
    }
}
