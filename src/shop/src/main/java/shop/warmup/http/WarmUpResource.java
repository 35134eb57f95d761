package shop.warmup.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.warmup.WarmUp;

@Path("/admin/catalog/warm-up")
@Tag(name = "operation")
public class WarmUpResource {
    /// @param products that are in memory now because of it
    public record Warm(int products) {}

    private final WarmUp warmUp;

    WarmUpResource(WarmUp warmUp) {
        this.warmUp = warmUp;
    }

    @POST
    @Operation(summary = "Reads the best sellers into this node's memory, before it takes visitors")
    public Warm warmUp(
            @QueryParam("products") @DefaultValue("1000") @Min(1) @Max(10_000) int products) {
        return new Warm(warmUp.withBestSellers(products));
    }
}
