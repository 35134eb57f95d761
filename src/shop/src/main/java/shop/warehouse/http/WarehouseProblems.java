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
                };
        return problem.answer();
    }
}
