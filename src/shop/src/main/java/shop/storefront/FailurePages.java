package shop.storefront;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Optional;
import shop.http.Problem;

/// Makes a page of every problem that a browser is told outside the API.
///
/// The mappers of [shop.http] and their problems stay the one account of what went wrong; this
/// is how it looks to a person. Runs after the problem has got its request id, and needs no
/// database.
@Provider
@Priority(Priorities.USER - 1000)
public class FailurePages implements ContainerResponseFilter {
    private static final Annotation[] NONE = {};

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && isForAPerson(request)) {
            response.setEntity(page(request, problem), NONE, PageHeaders.HTML);
        }
    }

    private static String page(ContainerRequestContext request, Problem problem) {
        String buyer =
                Optional.ofNullable(request.getCookies().get(Visitor.COOKIE))
                        .map(Cookie::getValue)
                        .filter(Visitor::isName)
                        .orElse(null);
        boolean reading = request.getMethod().equals(HttpMethod.GET);
        return Pages.failure(Frame.bare(isByHtmx(request), buyer), Trouble.of(problem, reading))
                .render();
    }

    private static boolean isForAPerson(ContainerRequestContext request) {
        return !request.getUriInfo().getPath().startsWith("/api/")
                && (isByHtmx(request)
                        || request.getAcceptableMediaTypes().stream()
                                .anyMatch(FailurePages::isHtml));
    }

    private static boolean isByHtmx(ContainerRequestContext request) {
        return "true".equals(request.getHeaderString(Visitor.HTMX));
    }

    private static boolean isHtml(MediaType accepted) {
        return !accepted.isWildcardType() && accepted.isCompatible(MediaType.TEXT_HTML_TYPE);
    }
}
