package platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The user's cache: unpacked servers and template data directories, shared by all clones. It holds
/// no originals, so removing it is always safe.
///
///     servers/mariadb-11.4.5/             an entry
///     servers/mariadb-11.4.5.files        its [Manifest], written last, removed first
///     servers/mariadb-11.4.5.unfinished/  being made, or left by a maker that was killed
///     locks/                              empty files
///
/// Invariants: an entry without a manifest that agrees with it does not count and is made again.
/// Only the holder of a name's lock makes or removes what has that name, so two processes never
/// make the same entry: one waits. The cache stays under its limit: whoever adds an entry removes
/// the longest unused ones, except what was used in the last ten minutes, which somebody may be
/// about to copy.
///
/// Where: `$MINI_AMAZON_CACHE`, else `$XDG_CACHE_HOME/mini-amazon`, else `~/.cache/mini-amazon`.
///
/// Threads: any.
public final class Cache {
    private static final long LIMIT_BYTES = 3L << 30;
    private static final Duration IN_USE = Duration.ofMinutes(10);
    private static final List<String> KINDS = List.of("servers", "templates");
    private static final int LOCKS = 64;
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final long limitBytes;

    Cache(Path folder) {
        this(folder, LIMIT_BYTES);
    }

    Cache(Path folder, long limitBytes) {
        this.folder = folder;
        this.limitBytes = limitBytes;
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

    /// The entry of that name, e.g. `servers/mariadb-11.4.5` or `templates/shop-1a2b`; made if it
    /// is not there or not whole. The maker of a template may ask for servers, and for nothing
    /// else.
    ///
    /// @throws ServerFailed if it cannot be made; then nothing of it is left
    public Path entry(String name, Maker maker) {
        Path place = folder.resolve(name);
        Manifest manifest = Manifest.of(place);
        try {
            if (!manifest.agrees()) {
                try (FileLock _ = FileLock.take(lockFile(name))) {
                    if (!manifest.agrees()) {
                        make(place, maker);
                        manifest.write();
                    }
                }
                trim();
            }
            Files.setLastModifiedTime(manifest.file(), FileTime.from(Instant.now()));
            return place;
        } catch (IOException e) {
            throw ServerFailed.writing(place, e);
        }
    }

    private static void make(Path place, Maker maker) throws IOException {
        Path unfinished = place.resolveSibling(place.getFileName() + UNFINISHED);
        Folders.delete(unfinished);
        Folders.delete(place);
        Files.createDirectories(unfinished);
        try {
            maker.make(unfinished);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Folders.delete(unfinished);
            throw e;
        }
    }

    /// Names share a fixed number of lock files: one could never remove a file that somebody may
    /// be about to lock. The kinds are apart, for a template's maker needs servers.
    private Path lockFile(String name) {
        String kind = name.substring(0, name.indexOf('/'));
        int number = Math.floorMod(name.hashCode(), LOCKS);
        return folder.resolve("locks").resolve(kind + "-" + number);
    }

    /// One kept folder, or what a killed process left of one.
    public record Entry(String name, long bytes, Instant lastUsed) {}

    /// What is kept, the longest unused first.
    public List<Entry> entries() {
        return KINDS.stream()
                .flatMap(kind -> folders(folder.resolve(kind)).stream())
                .flatMap(place -> entry(place).stream())
                .sorted(Comparator.comparing(Entry::lastUsed).thenComparing(Entry::name))
                .toList();
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        } catch (NoSuchFileException nothingKept) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty if another process has removed it meanwhile.
    private Optional<Entry> entry(Path place) {
        Path manifest = Manifest.of(place).file();
        try {
            Path used = Files.exists(manifest) ? manifest : place;
            return Optional.of(
                    new Entry(
                            folder.relativize(place).toString(),
                            Folders.sizeBytes(place),
                            Files.getLastModifiedTime(used).toInstant()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    public long bytes() {
        return entries().stream().mapToLong(Entry::bytes).sum();
    }

    /// Removes everything but what is being made at this moment. A server that runs from an entry
    /// goes on running.
    ///
    /// @return the bytes freed
    public long clean() {
        return entries().stream().mapToLong(this::remove).sum();
    }

    private void trim() {
        Instant recently = Instant.now().minus(IN_USE);
        long bytes = bytes();
        for (Entry entry : entries()) {
            if (bytes > limitBytes && entry.lastUsed().isBefore(recently)) {
                bytes -= remove(entry);
            }
        }
    }

    /// @return the bytes freed; 0 if it is being made
    long remove(Entry entry) {
        Path place = folder.resolve(entry.name());
        String made = entry.name().replace(UNFINISHED, "");
        try (FileLock lock = FileLock.tryTake(lockFile(made))) {
            if (lock == null) {
                return 0;
            }
            Files.deleteIfExists(Manifest.of(place).file());
            Folders.delete(place);
            return entry.bytes();
        } catch (IOException e) {
            throw ServerFailed.writing(place, e);
        }
    }
}
