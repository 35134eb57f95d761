package shop.http;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/// Who looks around: a browser or an app, known by the cookie [#COOKIE], which names nobody. One
/// that comes without it gets a new one.
public class Viewer {
    public static final String COOKIE = "visitor";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Duration REMEMBERED = Duration.ofDays(180);

    @CookieParam(COOKIE)
    String sent;

    private String made;

    public String id() {
        if (isKnown()) {
            return sent;
        }
        if (made == null) {
            made = UUID.randomUUID().toString();
        }
        return made;
    }

    /// Gives the cookie to one that has none.
    public Response.ResponseBuilder remember(Response.ResponseBuilder answer, UriInfo address) {
        return isKnown() ? answer : answer.cookie(cookie(address));
    }

    private boolean isKnown() {
        return sent != null && ID.matcher(sent).matches();
    }

    private NewCookie cookie(UriInfo address) {
        return new NewCookie.Builder(COOKIE)
                .value(id())
                .path("/")
                .maxAge((int) REMEMBERED.toSeconds())
                .httpOnly(true)
                .secure("https".equals(address.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
