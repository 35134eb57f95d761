package load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Holds the first user back until the file named by the property `go` is there: Gatling can load
/// while the shop still starts.
final class Start {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Start() {}

    static void awaitGo() {
        String go = System.getProperty("go");
        if (go != null) {
            awaitFile(Path.of(go));
        }
    }

    private static void awaitFile(Path go) {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (var watch = FileSystems.getDefault().newWatchService()) {
            go.getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(go)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("no " + go + " after " + PATIENCE);
                }
                var key = watch.poll(100, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.reset();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch for " + go, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
