package platform;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The jars that hold the servers, in the local Maven repository.
///
/// They are dependencies of this module with the scope `provided`, so Maven fetches them and nobody
/// inherits them: Kafka's forty jars on a test's class path would decide which versions the shop is
/// tested with. Where they lie is written into this module when it is built (`binaries.list`).
final class Artifact {
    private Artifact() {}

    /// The one jar whose file name begins so.
    static Path jar(String prefix) {
        return all().stream()
                .filter(jar -> jar.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> missing(prefix));
    }

    static List<Path> jars(Predicate<String> fileName) {
        return all().stream().filter(jar -> fileName.test(jar.getFileName().toString())).toList();
    }

    private static List<Path> all() {
        try (InputStream list = Artifact.class.getResourceAsStream("binaries.list")) {
            if (list == null) {
                throw missing("binaries.list");
            }
            String paths = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
            List<Path> jars = Arrays.stream(paths.split(File.pathSeparator)).map(Path::of).toList();
            jars.stream()
                    .filter(jar -> !Files.exists(jar))
                    .findFirst()
                    .ifPresent(
                            jar -> {
                                throw missing(jar.toString());
                            });
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerFailed missing(String what) {
        return new ServerFailed(
                "the servers' files are not there: " + what,
                "Fetch them: ./mvnw -pl src/platform clean process-resources");
    }

    /// Unpacks the entries below `prefix` into the folder `target`, with the same paths below it;
    /// an entry that is named `prefix` itself becomes the file `target`.
    static void unpack(Path jar, String prefix, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    Path file =
                            target.resolve(entry.getName().substring(prefix.length())).normalize();
                    if (!file.startsWith(target)) {
                        throw new IOException(
                                jar + " has an entry outside itself: " + entry.getName());
                    }
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }
}
