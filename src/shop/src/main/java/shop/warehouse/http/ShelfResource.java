package shop.warehouse.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.warehouse.ShowShelves;

@Path("/api/stock/{sku}/warehouses")
@Tag(name = "warehouses")
public class ShelfResource {
    public record Whereabouts(String sku, List<ShowShelves.Place> warehouses) {}

    private final ShowShelves shelves;

    ShelfResource(ShowShelves shelves) {
        this.shelves = shelves;
    }

    @GET
    @Operation(summary = "How many units of a product lie in which warehouse")
    public Whereabouts whereabouts(@PathParam("sku") String sku) {
        return new Whereabouts(sku, shelves.of(sku));
    }
}
