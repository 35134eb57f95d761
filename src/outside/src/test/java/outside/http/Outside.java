package outside.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import outside.Calls;
import outside.ServiceName;

/// A running server and a client of it, for tests.
final class Outside implements AutoCloseable {

    static final String KEY = "test-key";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final OutsideServer server;
    final Services services;

    Outside(Config config) {
        try {
            server =
                    OutsideServer.start(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), config);
            services = server.services();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outside() {
        this(new Config(Map.of(), KEY, 1));
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.readValue(response.body());
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not so within " + PATIENCE);
            }
            LockSupport.parkNanos(MILLISECONDS.toNanos(5));
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .timeout(PATIENCE);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpResponse<String> send(String method, String path, String body) {
        return send(
                request(path).method(method, HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /// To the payment provider, with its key.
    HttpRequest.Builder payment(String method, String path, String body) {
        return request(path)
                .header("Authorization", "Bearer " + KEY)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest request) {
        return sendAsync(request).join();
    }

    CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    Calls.Counts counts(ServiceName name) {
        return services.get(name).calls().counts();
    }

    @Override
    public void close() {
        server.close();
        client.shutdownNow();
    }
}
