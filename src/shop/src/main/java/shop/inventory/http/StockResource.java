package shop.inventory.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.inventory.Stocks;

@Path("/api/stock")
@Tag(name = "inventory")
public class StockResource {
    public record Left(String sku, int quantity) {}

    private final Stocks stocks;

    StockResource(Stocks stocks) {
        this.stocks = stocks;
    }

    @GET
    @Path("/{sku}")
    @Operation(summary = "How many of a product are left")
    public Left left(@PathParam("sku") String sku) {
        var stock = stocks.find(sku).orElseThrow(NotFoundException::new);
        return new Left(stock.sku(), stock.quantity());
    }
}
