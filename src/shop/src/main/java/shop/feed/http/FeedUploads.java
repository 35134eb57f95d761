package shop.feed.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.http.EdgeFailures;
import shop.http.Problem;
import shop.http.RequestIds;

/// Writes the body of an upload to a file while it arrives, and only then lets the request on to
/// [FeedResource].
///
/// The server's limit for bodies (`quarkus.http.limits.max-body-size`) is for all paths alike, and
/// its check looks at the announced length. So this filter stands before the check, has a limit of
/// its own, and takes the announcement away once it has the body.
///
/// Cost: memory for what the disk has not taken yet, at most [AsyncFile]'s write queue; a disk
/// slower than the network makes the sender wait.
@ApplicationScoped
public class FeedUploads {
    private static final String PATHS = "/api/feeds/";
    private static final int PRIORITY = RequestIds.PRIORITY - 2;

    private final Vertx vertx;
    private final EdgeFailures failures;
    private final long bytesMax;
    private final Path folder;

    FeedUploads(
            Vertx vertx,
            EdgeFailures failures,
            @ConfigProperty(name = "shop.feed.bytes-max") long bytesMax,
            @ConfigProperty(name = "shop.feed.folder") Path folder) {
        this.vertx = vertx;
        this.failures = failures;
        this.bytesMax = bytesMax;
        this.folder = folder;
    }

    void register(@Observes Filters filters) throws IOException {
        Files.createDirectories(folder);
        filters.register(this::receive, PRIORITY);
    }

    private void receive(RoutingContext exchange) {
        if (!isUpload(exchange)) {
            exchange.next();
            return;
        }
        if (announcedBytes(exchange) > bytesMax) {
            refuse(exchange);
            return;
        }
        var request = exchange.request();
        request.pause();
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            exchange.response().writeContinue();
        }
        Path path = newFile();
        var upload = Upload.of(exchange, path);
        exchange.addEndHandler(ended -> upload.delete());
        vertx.fileSystem()
                .open(path.toString(), new OpenOptions().setWrite(true))
                .onSuccess(file -> write(exchange, upload, file))
                .onFailure(exchange::fail);
    }

    private void write(RoutingContext exchange, Upload upload, AsyncFile file) {
        var request = exchange.request();
        request.handler(
                bytes -> {
                    upload.count(bytes);
                    if (upload.bytes() > bytesMax) {
                        request.handler(null).endHandler(null);
                        file.close();
                        refuse(exchange);
                        return;
                    }
                    file.write(bytes);
                    if (file.writeQueueFull()) {
                        request.pause();
                        file.drainHandler(drained -> request.resume());
                    }
                });
        request.exceptionHandler(
                cutOff -> {
                    file.close();
                    upload.delete();
                });
        request.endHandler(
                ended -> {
                    request.headers().remove(HttpHeaders.CONTENT_LENGTH);
                    file.close().onSuccess(v -> exchange.next()).onFailure(exchange::fail);
                });
        request.resume();
    }

    private static boolean isUpload(RoutingContext exchange) {
        var method = exchange.request().method();
        return exchange.normalizedPath().startsWith(PATHS)
                && (method == HttpMethod.POST || method == HttpMethod.PUT);
    }

    private static long announcedBytes(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private void refuse(RoutingContext exchange) {
        exchange.response().putHeader(HttpHeaders.CONNECTION, "close");
        exchange.response().endHandler(told -> exchange.request().connection().close());
        failures.tell(
                exchange,
                Problem.of(
                        413,
                        "too-large",
                        "The feed is too large",
                        "A feed has %,d bytes at most; send it in parts.".formatted(bytesMax)));
    }

    private Path newFile() {
        try {
            return Files.createTempFile(folder, "feed-", ".csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
