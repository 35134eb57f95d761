package shop.recommendation.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.catalog.ShownProducts;
import shop.http.Problem;
import shop.money.Money;
import shop.recommendation.AlsoBought;

@Path("/api/products/{sku}/also-bought")
@Tag(name = "recommendations")
public class RecommendationResource {
    public record Companions(String sku, List<Companion> companions) {}

    public record Companion(String sku, String name, Money price, long buyers) {
        static Companion of(AlsoBought.Pair pair) {
            var product = pair.product();
            return new Companion(product.sku(), product.name(), product.price(), pair.buyers());
        }
    }

    private final AlsoBought alsoBought;
    private final ShownProducts products;

    RecommendationResource(AlsoBought alsoBought, ShownProducts products) {
        this.alsoBought = alsoBought;
        this.products = products;
    }

    @GET
    @Operation(summary = "What those who bought a product bought as well, by number of buyers")
    public Companions companions(@PathParam("sku") String sku) {
        if (products.find(sku).isEmpty()) {
            throw new WebApplicationException(
                    Problem.notFound("There is no product " + sku + ".").answer());
        }
        return new Companions(sku, alsoBought.beside(sku).stream().map(Companion::of).toList());
    }
}
