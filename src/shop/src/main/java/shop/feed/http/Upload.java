package shop.feed.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import shop.feed.Received;

/// A body on its way into a file, and what is learned about it on the way.
///
/// Threads: the request's event loop, then one worker.
final class Upload {
    private static final String KEY = Upload.class.getName();

    private final Path path;
    private final MessageDigest digest;
    private long bytes;
    private int lines;
    private byte last = '\n';
    private volatile boolean taken;

    private Upload(Path path) {
        this.path = path;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Upload of(RoutingContext exchange, Path path) {
        var upload = new Upload(path);
        exchange.put(KEY, upload);
        return upload;
    }

    /// The one that came with a request.
    static Upload with(RoutingContext exchange) {
        return exchange.get(KEY);
    }

    void count(Buffer part) {
        byte[] read = part.getBytes();
        digest.update(read);
        bytes += read.length;
        for (byte each : read) {
            if (each == '\n') {
                lines++;
            }
        }
        if (read.length > 0) {
            last = read[read.length - 1];
        }
    }

    long bytes() {
        return bytes;
    }

    /// The whole file. Whoever says that it is taken will delete it.
    Received received() {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new Received(path, sha256, last == '\n' ? lines : lines + 1);
    }

    void isTaken() {
        taken = true;
    }

    /// Unless somebody else will.
    void delete() {
        if (taken) {
            return;
        }
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
