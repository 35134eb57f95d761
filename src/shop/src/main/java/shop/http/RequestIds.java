package shop.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/// Gives every request a name: the caller's own if it is well formed, else a new one.
///
/// The name is in the answer's header [#HEADER], in every log line written for the request (as
/// `requestId`), and in every problem. Runs before all routing, so that requests which match
/// nothing have a name too.
@ApplicationScoped
public class RequestIds {
    public static final String HEADER = "X-Request-Id";

    /// Of filters; those that want the name stand below.
    public static final int PRIORITY = 1000;

    static final String MDC_KEY = "requestId";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    void register(@Observes Filters filters) {
        filters.register(this::name, PRIORITY);
    }

    /// The name of the request being served, or null outside of one.
    public static String current() {
        return (String) MDC.get(MDC_KEY);
    }

    private void name(RoutingContext request) {
        String sent = request.request().getHeader(HEADER);
        String id =
                sent != null && WELL_FORMED.matcher(sent).matches()
                        ? sent
                        : UUID.randomUUID().toString();
        MDC.put(MDC_KEY, id);
        request.response().putHeader(HEADER, id);
        request.next();
    }
}
