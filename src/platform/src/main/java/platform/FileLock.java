package platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Properties;

/// A lock between processes and between the threads of one; the kernel frees it when its holder
/// dies.
///
/// The kernel's file locks belong to a process, and closing *any* descriptor of the file gives them
/// up, so a second thread must not even open it. Who holds what inside this JVM stands in the
/// system properties, the one map that all class loaders share (Quarkus' tests load this class
/// twice).
final class FileLock implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final String key;
    private final FileChannel channel;

    private FileLock(String key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /// Waits for it. The lock file stays when it is freed: removing it would let two processes hold
    /// locks on two files of one name.
    static FileLock take(Path file) throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            FileLock lock = tryTake(file);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > deadline) {
                throw new IOException(
                        "another process holds it for " + LIMIT.toMinutes() + " minutes: " + file);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for " + file, e);
            }
        }
    }

    /// Null if somebody else holds it.
    static FileLock tryTake(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        String key = "platform.lock." + file.getParent().toRealPath().resolve(file.getFileName());
        Properties held = System.getProperties();
        if (held.putIfAbsent(key, "held") != null) {
            return null;
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new FileLock(key, channel);
            }
            channel.close();
            held.remove(key);
            return null;
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            held.remove(key);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            System.getProperties().remove(key);
        }
    }
}
