package shop.storefront;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.regex.Pattern;

/// Sends a browser on with a GET, after a form (post–redirect–get) or before one.
final class Redirect {
    private static final Pattern PATH =
            Pattern.compile("/(?!/)([A-Za-z0-9._~/?=&-]|%[0-9A-Fa-f]{2})*");

    private Redirect() {}

    /// @param address with a name in braces for each value
    static Response.ResponseBuilder to(String address, Object... values) {
        return Response.seeOther(filled(address, values));
    }

    /// To the form that asks for a name and then leads on to the address.
    ///
    /// @param address with a name in braces for each value
    static Response toName(String address, Object... values) {
        return to("/shopping-as?next={next}", filled(address, values)).build();
    }

    /// A value may have braces of its own: it becomes part of the address, never of its pattern.
    private static URI filled(String address, Object... values) {
        return UriBuilder.fromUri(address).build(values);
    }

    /// Where a link or form says to go on to: a path of this shop, or the home page. An address
    /// of another site (`//evil.example`, `https:…`) is none.
    static String pathOrHome(String next) {
        return next != null && PATH.matcher(next).matches() ? next : "/";
    }
}
