package outside.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A request, read to its end.
///
/// @param segments the path's parts: `/payment/charges` is `payment`, `charges`
/// @param header the first value of a header, or null
record Incoming(
        String method,
        List<String> segments,
        Map<String, String> query,
        UnaryOperator<String> header,
        byte[] body) {

    static final int BODY_MAX_BYTES = 64 * 1024;

    private static final int REQUEST_ID_MAX = 64;

    static Incoming of(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_MAX_BYTES + 1);
        String path = exchange.getRequestURI().getPath();
        return new Incoming(
                exchange.getRequestMethod(),
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList(),
                query(exchange.getRequestURI().getQuery()),
                exchange.getRequestHeaders()::getFirst,
                body);
    }

    boolean tooLarge() {
        return body.length > BODY_MAX_BYTES;
    }

    String path() {
        return "/" + String.join("/", segments);
    }

    /// What an interface's operations are told apart by: `POST /shipping/parcels`.
    String operation() {
        return method + " " + path();
    }

    /// With the segment at this index as `{id}`: `POST /payment/charges/{id}/refunds`.
    String operation(int idIndex) {
        List<String> pattern = new ArrayList<>(segments);
        if (idIndex < pattern.size()) {
            pattern.set(idIndex, "{id}");
        }
        return method + " /" + String.join("/", pattern);
    }

    Optional<String> headerValue(String name) {
        return Optional.ofNullable(header.apply(name)).filter(value -> !value.isBlank());
    }

    /// The caller's, cut to a sensible length, or empty.
    String requestId() {
        return headerValue("X-Request-Id")
                .map(id -> id.substring(0, Math.min(id.length(), REQUEST_ID_MAX)))
                .orElse("");
    }

    private static Map<String, String> query(String text) {
        if (text == null || text.isEmpty()) {
            return Map.of();
        }
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> pair.length == 2 ? pair[1] : "",
                                (first, _) -> first));
    }
}
