package shop.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.WebApplicationException;
import java.util.regex.Pattern;

/// Who asks: the name in the header [#HEADER]. The shop has no accounts: it believes the
/// name.
public class Buyer {
    public static final String HEADER = "X-Buyer";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @HeaderParam(HEADER)
    String name;

    public static boolean isName(String name) {
        return name != null && NAME.matcher(name).matches();
    }

    /// The name, or an answer 401 that says how to send one.
    public String name() {
        if (!isName(name)) {
            throw new WebApplicationException(
                    Problem.of(
                                    401,
                                    "buyer-unknown",
                                    "Who is asking?",
                                    "Send the header X-Buyer: 1 to 64 letters, digits, dots,"
                                            + " dashes and underscores.")
                            .answer());
        }
        return name;
    }
}
