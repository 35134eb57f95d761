package shop.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;

/// Who is counted for a limit: a buyer by the name in the header or the cookie of the storefront,
/// anybody else by address.
public class Caller {
    /// Holds the name under which a browser shops.
    public static final String COOKIE = "buyer";

    @HeaderParam(Buyer.HEADER)
    String header;

    @CookieParam(COOKIE)
    String cookie;

    @Context HttpServerRequest request;

    public String key() {
        if (Buyer.isName(header)) {
            return "buyer " + header;
        }
        if (Buyer.isName(cookie)) {
            return "buyer " + cookie;
        }
        return "address " + request.remoteAddress().hostAddress();
    }
}
