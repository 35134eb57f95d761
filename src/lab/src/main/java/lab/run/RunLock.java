package lab.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lab.ui.Failure;

/// One replay at a time on a machine: two would share the cores, and neither's figures would mean
/// anything. The lock is the user's, not the clone's, and the system gives it back when the process
/// ends, however it ends.
public final class RunLock implements AutoCloseable {
    private final FileChannel file;

    private RunLock(FileChannel file) {
        this.file = file;
    }

    public static RunLock take(Path cache) {
        Path path = cache.resolve("replay.lock");
        try {
            Files.createDirectories(cache);
            FileChannel file =
                    FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw new Failure(
                        "Another replay runs on this machine.",
                        "Wait until it has ended: two at once would disturb each other's figures.");
            }
            return new RunLock(file);
        } catch (IOException e) {
            throw new Failure("Cannot lock " + path + ": " + e.getMessage(), "Is it writable?");
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }
}
