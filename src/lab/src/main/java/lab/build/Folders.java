package lab.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lab.ui.Failure;

/// Sizes, ages and removal of whole folders. Links are never followed.
public final class Folders {

    private Folders() {}

    /// Bytes of all files inside; 0 where there is nothing. What vanishes meanwhile counts 0.
    public static long sizeBytes(Path folder) {
        AtomicLong bytes = new AtomicLong();
        walk(
                folder,
                new Visitor() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        bytes.addAndGet(attributes.isRegularFile() ? attributes.size() : 0);
                        return FileVisitResult.CONTINUE;
                    }
                });
        return bytes.get();
    }

    /// Removes a folder or file with all that is in it.
    public static void delete(Path folder) {
        walk(
                folder,
                new Visitor() {
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
    }

    /// The folders directly inside whose names begin in one way.
    public static List<Path> inside(Path folder, String beginning) {
        return newestFirst(folder).stream()
                .filter(Files::isDirectory)
                .filter(each -> each.getFileName().toString().startsWith(beginning))
                .toList();
    }

    /// What is directly inside, most recently used first; empty where there is no such folder.
    static List<Path> newestFirst(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted(Comparator.comparing(Folders::used).reversed()).toList();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /// Marks a folder as used now.
    static void touch(Path folder) {
        try {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    static Instant used(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toInstant();
        } catch (IOException vanished) {
            return Instant.EPOCH;
        }
    }

    static Failure unusable(Path path, IOException cause) {
        return new Failure(
                path + " cannot be used: " + cause,
                "Check the rights and the space of the disk: df -h " + path,
                cause);
    }

    private static void walk(Path folder, Visitor visitor) {
        try {
            if (Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(folder, visitor);
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failed;
        }
    }
}
