package lab.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.measure.Reading;
import platform.Prometheus;

/// A real Prometheus beside the shop for one side: it scrapes once a second and evaluates the fix's
/// rules, time-lapsed.
public final class AlertWatch implements AutoCloseable {
    /// One minute of production is one second of a replay.
    static final long FACTOR = 60;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Prometheus prometheus;
    private final ProcessExporter exporter;
    private final HttpClient http;

    private AlertWatch(Prometheus prometheus, ProcessExporter exporter, HttpClient http) {
        this.prometheus = prometheus;
        this.exporter = exporter;
        this.http = http;
    }

    public static boolean possible() {
        return Prometheus.installed();
    }

    /// @param rules folder of the fix's rule files
    /// @param shop host and port of each node
    public static AlertWatch start(
            Path folder, Path rules, List<String> shop, Supplier<List<NodeFigures>> nodes)
            throws IOException {
        Files.createDirectories(folder);
        ProcessExporter exporter =
                new ProcessExporter(
                        () ->
                                nodes.get().stream()
                                        .map(NodeFigures::metrics)
                                        .collect(Collectors.joining()));
        try {
            shortenRules(rules, folder);
            Path config =
                    Files.writeString(folder.resolve("prometheus.yml"), config(shop, exporter));
            return new AlertWatch(
                    Prometheus.start(folder, config), exporter, HttpClient.newHttpClient());
        } catch (IOException | RuntimeException e) {
            exporter.close();
            throw e;
        }
    }

    private static void shortenRules(Path rules, Path folder) throws IOException {
        TimeLapse lapse = new TimeLapse(FACTOR);
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
                Files.writeString(
                        folder.resolve("rules-" + file.getFileName()),
                        lapse.shorten(Files.readString(file)));
            }
        }
    }

    private static String config(List<String> shop, ProcessExporter exporter) {
        return """
        global:
          scrape_interval: 1s
          scrape_timeout: 900ms
          evaluation_interval: 1s
        rule_files: ["rules-*.yml"]
        scrape_configs:
          - job_name: shop
            metrics_path: /q/metrics
            static_configs: [{ targets: [%s] }]
          - job_name: process
            static_configs: [{ targets: ["127.0.0.1:%d"] }]
        """
                .formatted(
                        shop.stream().map(t -> '"' + t + '"').collect(Collectors.joining(", ")),
                        exporter.port());
    }

    /// Where to look at it.
    public URI address() {
        return URI.create("http://127.0.0.1:" + prometheus.port());
    }

    /// Seconds between the two instants (milliseconds since the epoch) for which `alert` fired.
    public Reading firing(String alert, long from, long to) {
        String query = "max(ALERTS{alertname=\"" + alert + "\",alertstate=\"firing\"})";
        try {
            if (!loaded(alert)) {
                return new Reading.Missing("the fix has no rule " + alert);
            }
            JsonNode answer =
                    get(
                            "/api/v1/query_range?step=1&start="
                                    + from / 1000.0
                                    + "&end="
                                    + to / 1000.0
                                    + "&query="
                                    + URLEncoder.encode(query, StandardCharsets.UTF_8));
            return Reading.of(answer.at("/data/result/0/values").size());
        } catch (IOException e) {
            return new Reading.Missing("Prometheus: " + e.getMessage());
        }
    }

    private boolean loaded(String alert) throws IOException {
        return get("/api/v1/rules?type=alert").findValuesAsText("name").contains(alert);
    }

    private JsonNode get(String path) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        prometheus.close();
        exporter.close();
        http.close();
    }
}
