package shop.warehouse.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.warehouse.Move;
import shop.warehouse.MoveUnits;
import shop.warehouse.Transfer;
import shop.warehouse.Warehouse;
import shop.warehouse.WarehouseBooks;

@Path("/api/transfers")
@Tag(name = "warehouses")
public class TransferResource {
    public record Wanted(
            @NotNull @Size(max = 16) String sku,
            @NotNull @Pattern(regexp = Warehouse.CODES, message = UNKNOWN) String from,
            @NotNull @Pattern(regexp = Warehouse.CODES, message = UNKNOWN) String to,
            @NotNull @Min(1) @Max(1000) Integer quantity) {
        private static final String UNKNOWN = "must be one of north, south, east, west";

        Move move() {
            return new Move(sku, Warehouse.of(from), Warehouse.of(to), quantity);
        }
    }

    public record Done(String id, @JsonUnwrapped Move move, Instant at) {
        static Done of(Transfer transfer) {
            return new Done(String.valueOf(transfer.id()), transfer.move(), transfer.at());
        }
    }

    private final MoveUnits moveUnits;
    private final WarehouseBooks books;

    TransferResource(MoveUnits moveUnits, WarehouseBooks books) {
        this.moveUnits = moveUnits;
        this.books = books;
    }

    @POST
    @Operation(summary = "Moves units of a product from one warehouse to another")
    @APIResponse(responseCode = "201", description = "Moved; Location says where it is written")
    @APIResponse(responseCode = "409", description = "Fewer are free; none was moved")
    public Response transfer(@NotNull @Valid Wanted wanted) {
        Transfer transfer = moveUnits.move(wanted.move());
        return Response.created(URI.create("/api/transfers/" + transfer.id()))
                .entity(Done.of(transfer))
                .build();
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    @Operation(summary = "One transfer")
    public Done transfer(@PathParam("id") long id) {
        return books.transfer(id).map(Done::of).orElseThrow(NotFoundException::new);
    }
}
