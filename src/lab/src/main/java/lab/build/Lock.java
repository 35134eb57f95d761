package lab.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import lab.history.Repository;
import lab.ui.Failure;

/// Something that only one `./lab` of a clone may do at a time.
///
/// A lock of the operating system on `.lab/locks/<name>`: it ends with the process that holds it,
/// however that ends.
public final class Lock implements AutoCloseable {

    private static final int RETRY_MILLIS = 100;

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock, or says at once that somebody has it.
    public static Optional<Lock> tryTake(Repository repository, String name) {
        Path file = repository.labFolder("locks").resolve(name);
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) != null) {
                return Optional.of(new Lock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new Failure(
                    "The lock " + file + " cannot be taken: " + e,
                    "Make .lab writable, or remove it: the lab makes it anew.",
                    e);
        }
    }

    /// Takes the lock, waiting for as long as somebody else has it.
    ///
    /// @param onWait run once if it has to wait
    public static Lock take(Repository repository, String name, Runnable onWait) {
        Optional<Lock> lock = tryTake(repository, name);
        if (lock.isEmpty()) {
            onWait.run();
        }
        while (lock.isEmpty()) {
            try {
                Thread.sleep(RETRY_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Failure("Interrupted while waiting for " + name, "Run it again.");
            }
            lock = tryTake(repository, name);
        }
        return lock.get();
    }

    private static FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Failure("A lock cannot be given back: " + e, "Check the disk.", e);
        }
    }
}
