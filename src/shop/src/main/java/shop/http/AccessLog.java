package shop.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// Logs one line for every request when it is over: what it was in fields, and none of what it
/// said. One that its caller broke off has the status 499, nginx's number for it. Requests of
/// operations (`/q/`: probes, metrics) are left out.
@ApplicationScoped
public class AccessLog {
    private static final int BROKEN_OFF = 499;
    private static final Logger LOG = Logger.getLogger(AccessLog.class);

    void register(@Observes Filters filters) {
        filters.register(this::follow, RequestIds.PRIORITY - 1);
    }

    private void follow(RoutingContext exchange) {
        if (!exchange.request().path().startsWith("/q/")) {
            long startedNanos = System.nanoTime();
            exchange.addEndHandler(
                    end -> {
                        int status =
                                end.succeeded() ? exchange.response().getStatusCode() : BROKEN_OFF;
                        log(exchange, status, System.nanoTime() - startedNanos);
                    });
        }
        exchange.next();
    }

    private static void log(RoutingContext exchange, int status, long nanos) {
        var request = exchange.request();
        var response = exchange.response();
        MDC.put("event", "access");
        MDC.put("method", request.method().name());
        MDC.put("path", request.path());
        MDC.put("status", status);
        MDC.put("millis", nanos / 1_000_000);
        MDC.put("bytes", response.bytesWritten());
        LOG.infof("%s %s %d", request.method(), request.path(), status);
    }
}
