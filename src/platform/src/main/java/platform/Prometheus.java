package platform;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The Prometheus that is installed on this machine, if one is: Maven Central has none.
///
/// Ready means that it has read its configuration and rules and answers queries.
public final class Prometheus implements AutoCloseable {
    private final Child server;
    private final int port;

    private Prometheus(Child server, int port) {
        this.server = server;
        this.port = port;
    }

    public static boolean installed() {
        return executable().isPresent();
    }

    private static Optional<Path> executable() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "prometheus"))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /// @param config a prometheus.yml; relative paths in it are relative to it
    public static Prometheus start(Path dir, Path config) {
        Path program =
                executable()
                        .orElseThrow(
                                () ->
                                        new ServerFailed(
                                                "no prometheus on the PATH",
                                                "Debian: apt-get install prometheus"));
        return Host.onPort("Prometheus", 0, port -> startOn(port, program, dir, config));
    }

    private static Prometheus startOn(int port, Path program, Path dir, Path config) {
        Path data = dir.resolve("data").toAbsolutePath();
        Child server =
                Child.start(
                        Child.spec(
                                        "prometheus",
                                        program.toString(),
                                        "--config.file=" + config.toAbsolutePath(),
                                        "--storage.tsdb.path=" + data,
                                        "--web.listen-address=127.0.0.1:" + port)
                                .log(dir.resolve("prometheus.log")));
        try (HttpClient http = HttpClient.newHttpClient()) {
            var ready =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/-/ready"))
                            .timeout(Duration.ofSeconds(1))
                            .build();
            Readiness.await(
                    server, () -> http.send(ready, BodyHandlers.discarding()).statusCode() == 200);
        }
        return new Prometheus(server, port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return server.pid();
    }

    public Path log() {
        return server.log();
    }

    @Override
    public void close() {
        server.close();
    }
}
