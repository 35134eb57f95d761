package shop.storefront;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/// What the browser is told about every page, so that it does no more than our pages need.
@Provider
@Priority(Priorities.USER - 2000)
public class PageHeaders implements ContainerResponseFilter {
    static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    /// Nothing inline runs and nothing comes from elsewhere: text that slipped through as markup
    /// would find nobody to run it. Pages are not kept: they show one buyer's cart, and Back must
    /// not show an old one.
    static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cache-Control",
                    "no-store");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (HTML.isCompatible(response.getMediaType())) {
            ALL.forEach(response.getHeaders()::putSingle);
        }
    }
}
