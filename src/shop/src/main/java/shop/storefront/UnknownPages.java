package shop.storefront;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import shop.http.RequestIds;

/// Tells a person who asks for a path that nobody serves; [shop.http.EdgeFailures] tells
/// programs.
@ApplicationScoped
public class UnknownPages {
    void register(@Observes Router router) {
        router.get().last().handler(UnknownPages::tell);
    }

    private static void tell(RoutingContext request) {
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        if (accepted == null
                || !accepted.contains("text/html")
                || request.normalizedPath().startsWith("/api/")) {
            request.next();
            return;
        }
        var trouble = Trouble.nothingThere(RequestIds.current());
        PageHeaders.ALL.forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(trouble.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, PageHeaders.HTML.toString())
                .end(Pages.failure(Frame.bare(false, null), trouble).render());
    }
}
