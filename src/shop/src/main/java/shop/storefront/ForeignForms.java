package shop.storefront;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import shop.http.Problem;

/// Refuses forms that another site's page sends in the visitor's name (cross-site request
/// forgery).
///
/// The browser itself says where a form comes from: in `Sec-Fetch-Site`, and older ones in
/// `Origin`. A request with neither comes from a program, which has no visitor's cookie to abuse.
/// The cookie's SameSite=Lax is the first lock, this the second: it also covers sibling
/// subdomains, which count as the same site, and forms that set the cookie. No token has to be
/// made, kept and compared.
///
/// Source: Filippo Valsorda, *Cross-Site Request Forgery* (2025), the algorithm of Go's
/// `http.CrossOriginProtection`.
@Provider
@FromThisSite
public class ForeignForms implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (!isOurs(request)) {
            request.abortWith(
                    Problem.of(
                                    403,
                                    "foreign-form",
                                    "This form is not ours",
                                    "The form was sent from a page of another site. Nothing was"
                                            + " done; please use the form in the shop.")
                            .answer());
        }
    }

    private static boolean isOurs(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        return origin == null || isHost(origin, request.getHeaderString(HttpHeaders.HOST));
    }

    private static boolean isHost(String origin, String host) {
        try {
            return host != null && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
