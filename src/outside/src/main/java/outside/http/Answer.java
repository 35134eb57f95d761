package outside.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/// What a caller is told.
///
/// @param body written as JSON
record Answer(int status, Object body) {

    static Answer error(int status, String text) {
        return new Answer(status, Json.object("error", text));
    }

    static Answer notFound(String path) {
        return error(404, "nothing is at " + path);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] json = Json.write(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }
}
