package shop.storefront;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import shop.http.Buyer;
import shop.http.Caller;

/// The browser that asks: the name it shops under, and whether htmx wants a part of a page.
///
/// The name is what the API takes from its header `X-Buyer`, kept in the cookie [#COOKIE]. It is
/// a claim and proves nothing: there are no accounts.
public class Visitor {
    static final String COOKIE = Caller.COOKIE;
    static final String HTMX = "HX-Request";
    static final String RULE =
            "Please use 1 to 64 letters, digits, dots, dashes and underscores, without spaces.";

    private static final Duration REMEMBERED = Duration.ofDays(180);

    @CookieParam(COOKIE)
    String cookie;

    @HeaderParam(HTMX)
    boolean part;

    /// Where the browser is, as htmx tells it.
    @HeaderParam("HX-Current-URL")
    String currentUrl;

    static boolean isName(String name) {
        return Buyer.isName(name);
    }

    /// Empty if the cookie is missing or is no name.
    public Optional<String> name() {
        return Optional.ofNullable(cookie).filter(Visitor::isName);
    }

    /// Whether the browser shows this path while htmx asks for another.
    boolean isAt(String path) {
        try {
            return currentUrl != null && path.equals(URI.create(currentUrl).getPath());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /// Scripts cannot read it, and other sites' forms do not send it.
    static NewCookie remember(String name, UriInfo address) {
        boolean overTls = "https".equals(address.getRequestUri().getScheme());
        return new NewCookie.Builder(COOKIE)
                .value(name)
                .path("/")
                .maxAge((int) REMEMBERED.toSeconds())
                .httpOnly(true)
                .secure(overTls)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
