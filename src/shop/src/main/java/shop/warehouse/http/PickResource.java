package shop.warehouse.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.warehouse.Pick;
import shop.warehouse.PickLedger;
import shop.warehouse.PickLedgers;
import shop.warehouse.Warehouse;

@Path("/api/warehouses/{warehouse: " + Warehouse.CODES + "}/picks")
@Tag(name = "warehouses")
public class PickResource {
    public record Wanted(
            @NotNull
                    @Pattern(
                            regexp = "[A-Za-z0-9._-]{1,64}",
                            message = "must be 1 to 64 letters, digits, dots, dashes, underscores")
                    String picker,
            @NotNull @Size(max = 16) String sku,
            @NotNull @Min(1) @Max(1000) Integer quantity) {}

    private final PickLedgers ledgers;

    PickResource(PickLedgers ledgers) {
        this.ledgers = ledgers;
    }

    @POST
    @Operation(summary = "Gives units into a picker's hand")
    @APIResponse(responseCode = "201", description = "They are; Location says which pick it is")
    @APIResponse(responseCode = "409", description = "Fewer are free")
    public Response pick(@PathParam("warehouse") String warehouse, @NotNull @Valid Wanted wanted) {
        Pick pick = ledger(warehouse).pick(wanted.picker(), wanted.sku(), wanted.quantity());
        return Response.created(URI.create("/api/warehouses/" + warehouse + "/picks/" + pick.id()))
                .entity(pick)
                .build();
    }

    @GET
    @Operation(summary = "What the warehouse's pickers have in hand")
    public List<Pick> picks(@PathParam("warehouse") String warehouse) {
        return ledger(warehouse).picks();
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    @Operation(summary = "Takes the units out of the picker's hand")
    public void putBack(@PathParam("warehouse") String warehouse, @PathParam("id") long id) {
        ledger(warehouse).putBack(id);
    }

    private PickLedger ledger(String warehouse) {
        return ledgers.of(Warehouse.of(warehouse));
    }
}
