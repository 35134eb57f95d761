package bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Requests over connections that stay open. The buyers share the processors with the shop, so
/// this is the JDK's cheapest client: it blocks in the caller's own thread.
final class Http {
    static {
        // How many idle connections stay open; the JDK's 5 are too few for 16 buyers.
        System.setProperty("http.maxConnections", "1000");
    }

    private Http() {}

    /// @throws IOException also for an answer of 300 and more
    static void send(String method, URI to, String buyer, String json) throws IOException {
        var call = (HttpURLConnection) to.toURL().openConnection();
        call.setRequestMethod(method);
        call.setRequestProperty("X-Buyer", buyer);
        if (!json.isEmpty()) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            call.setRequestProperty("Content-Type", "application/json");
            call.setDoOutput(true);
            call.setFixedLengthStreamingMode(body.length);
            call.getOutputStream().write(body);
        }
        int status = call.getResponseCode();
        try (var in = status < 400 ? call.getInputStream() : call.getErrorStream()) {
            String answer = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (status >= 300) {
                throw new IOException("%s %s: %d %s".formatted(method, to, status, answer));
            }
        }
    }
}
