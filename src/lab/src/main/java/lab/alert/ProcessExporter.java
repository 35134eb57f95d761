package lab.alert;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/// Serves what a process exporter and a log shipper would tell Prometheus about the shop's nodes,
/// seen from outside them.
///
/// | metric | type | in production, for example |
/// | --- | --- | --- |
/// | `process_exporter_up` | gauge, 1 or 0 | blackbox exporter's `probe_success` |
/// | `process_exporter_cpu_seconds_total` | counter | `namedprocess_namegroup_cpu_seconds_total` |
/// | `process_exporter_threads` | gauge | `namedprocess_namegroup_num_threads` |
/// | `process_exporter_resident_bytes` | gauge | `namedprocess_namegroup_memory_bytes` |
/// | `log_read_bytes_total` | counter | Promtail's `promtail_read_bytes_total` |
final class ProcessExporter implements AutoCloseable {
    private final HttpServer server;

    /// @param text the metrics, asked at every scrape
    ProcessExporter(Supplier<String> text) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/metrics", exchange -> answer(exchange, text.get()));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /// One line of the text format.
    static String line(String metric, String node, double value) {
        return String.format(Locale.ROOT, "%s{node=\"%s\"} %s%n", metric, node, value);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
