package platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// The user's cache: unpacked servers and template data directories, shared by all clones.
///
/// A folder is made beside its place and renamed into it when it is complete, under a file lock. So
/// an entry is there completely or not at all, also when its maker was killed, and two processes
/// never make the same one.
///
/// Where: `$MINI_AMAZON_CACHE`, else `$XDG_CACHE_HOME/mini-amazon`, else `~/.cache/mini-amazon`.
public final class Cache {
    private static final String UNFINISHED = ".unfinished";

    /// File locks are the process's, not the thread's.
    private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

    private final Path folder;

    Cache(Path folder) {
        this.folder = folder;
    }

    public static Cache ofUser() {
        String own = System.getenv("MINI_AMAZON_CACHE");
        if (own != null && !own.isBlank()) {
            return new Cache(Path.of(own).toAbsolutePath());
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base =
                xdg != null && !xdg.isBlank()
                        ? Path.of(xdg)
                        : Path.of(System.getProperty("user.home"), ".cache");
        return new Cache(base.resolve("mini-amazon").toAbsolutePath());
    }

    public Path folder() {
        return folder;
    }

    /// Fills an empty folder.
    public interface Maker {
        void make(Path empty) throws IOException;
    }

    /// The entry of that name, e.g. `mariadb-11.4.5` or `templates/shop-1a2b`; made if it is not
    /// there.
    public Path entry(String name, Maker maker) {
        Path place = folder.resolve(name);
        if (!Files.isDirectory(place)) {
            make(place, maker);
        }
        touch(place);
        return place;
    }

    private void make(Path place, Maker maker) {
        IN_THIS_JVM.lock();
        try {
            Files.createDirectories(place.getParent());
            Path lockFile = place.resolveSibling(place.getFileName() + ".lock");
            try (FileChannel channel =
                            FileChannel.open(
                                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!Files.isDirectory(place)) {
                    Path unfinished = place.resolveSibling(place.getFileName() + UNFINISHED);
                    delete(unfinished);
                    Files.createDirectories(unfinished);
                    maker.make(unfinished);
                    Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new ServerFailed(
                    "cannot make " + place + ": " + e.getMessage(),
                    "Is there room on the disk (df -h "
                            + folder
                            + ")? MINI_AMAZON_CACHE names another place.",
                    e);
        } finally {
            IN_THIS_JVM.unlock();
        }
    }

    private static void touch(Path place) {
        try {
            Files.setLastModifiedTime(place, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException readOnly) {
            // Then it is merely forgotten sooner.
        }
    }

    /// Removes the entries below `name` but for the `count` used last.
    void keepNewest(String name, int count) {
        List<Path> newestFirst;
        try (Stream<Path> entries = Files.list(folder.resolve(name))) {
            newestFirst =
                    entries.filter(Files::isDirectory)
                            .filter(entry -> !entry.toString().endsWith(UNFINISHED))
                            .sorted(Comparator.comparing(Cache::used).reversed())
                            .toList();
        } catch (IOException none) {
            return;
        }
        newestFirst.stream().skip(count).forEach(Cache::delete);
    }

    private static FileTime used(Path entry) {
        try {
            return Files.getLastModifiedTime(entry);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /// Removes a folder with all that is in it.
    static void delete(Path folder) {
        try {
            if (!Files.exists(folder)) {
                return;
            }
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.deleteIfExists(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path each, IOException failed)
                                throws IOException {
                            Files.deleteIfExists(each);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
