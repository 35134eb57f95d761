package shop.warehouse.http;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shop.http.Problem;
import shop.warehouse.WarehouseRefused;

/// How the refusals of the warehouses are told.
public class WarehouseProblems {
    @ServerExceptionMapper
    public Response refused(WarehouseRefused refused) {
        Problem problem =
                switch (refused) {
                    case WarehouseRefused.UnknownProduct e -> Problem.notFound(e.getMessage());
                    case WarehouseRefused.UnknownPick e -> Problem.notFound(e.getMessage());
                    case WarehouseRefused.SameWarehouse e ->
                            Problem.of(400, "same-warehouse", "The same warehouse", e.getMessage());
                    case WarehouseRefused.TooFew e -> tooFew(e);
                };
        return problem.answer();
    }

    private static Problem tooFew(WarehouseRefused.TooFew failure) {
        return Problem.of(409, "too-few", "Too few are there", failure.getMessage())
                .with("warehouse", failure.warehouse())
                .with("sku", failure.sku())
                .with("wanted", failure.wanted())
                .with("free", failure.free());
    }
}
