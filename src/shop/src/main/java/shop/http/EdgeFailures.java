package shop.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells the failures of requests that never reach a resource: a path that nobody serves, a body
/// that is announced as larger than the server reads.
@ApplicationScoped
public class EdgeFailures {
    private final ObjectMapper json;
    private final long bodyLimitBytes;

    EdgeFailures(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K")
                    MemorySize bodyLimit) {
        this.json = json;
        this.bodyLimitBytes = bodyLimit.asLongValue();
    }

    void unknownPaths(@Observes Router router) {
        router.errorHandler(404, request -> tell(request, Failures.problemOf(404)));
    }

    void largeBodies(@Observes Filters filters) {
        filters.register(this::refuseLargeBody, RequestIds.PRIORITY - 3);
    }

    private void refuseLargeBody(RoutingContext request) {
        if (announcedBytes(request) <= bodyLimitBytes) {
            request.next();
            return;
        }
        // What follows on this connection is the body that nobody reads.
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        request.response().endHandler(told -> request.request().connection().close());
        tell(request, Failures.problemOf(413));
    }

    private static long announcedBytes(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    /// Answers a request that stays where it is.
    public void tell(RoutingContext request, Problem problem) {
        Problem addressed = problem.at(request.request().path(), RequestIds.current());
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(addressed));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
