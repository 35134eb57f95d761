package platform;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A jar that holds a server or a part of one, in the local Maven repository.
///
/// They are dependencies of this module with the scope `provided`, so Maven fetches them and nobody
/// inherits them: Kafka's forty jars on a test's class path would decide which versions the shop is
/// tested with. Where they lie is written into this module when it is built (`binaries.list`), and
/// nothing is copied: the jar of MariaDB has 150 MB.
///
/// The repository is the one that `-Dmaven.repo.local` names, else the one that the build used,
/// which heeds settings.xml, else `~/.m2/repository`.
///
/// @param repository the local repository that the build used
/// @param place the path in it
record Artifact(Path repository, String place) {
    private static final String FETCH =
            "Fetch it: ./mvnw -q -pl src/platform process-resources (-Dmaven.repo.local=… names"
                    + " another repository)";

    /// The one jar whose file name begins so.
    static Path jar(String prefix) {
        return jars(name -> name.startsWith(prefix)).getFirst();
    }

    /// @param fileName says which
    static List<Path> jars(Predicate<String> fileName) {
        List<Path> jars =
                Stream.of(list().split(File.pathSeparator))
                        .map(Artifact::parse)
                        .filter(artifact -> fileName.test(artifact.fileName()))
                        .map(Artifact::locate)
                        .toList();
        if (jars.isEmpty()) {
            throw new ServerFailed("a server's jar is not in binaries.list", FETCH);
        }
        return jars;
    }

    private static String list() {
        try (InputStream list = Artifact.class.getResourceAsStream("binaries.list")) {
            if (list == null) {
                throw new ServerFailed("platform/binaries.list was not built", FETCH);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `~/.m2/repository!/org/…/a.jar`, as the pom has it written.
    static Artifact parse(String listed) {
        int end = listed.lastIndexOf("!/");
        return new Artifact(Path.of(listed.substring(0, end)), listed.substring(end + 2));
    }

    String fileName() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    Path locate() {
        Set<Path> repositories = new LinkedHashSet<>();
        String named = System.getProperty("maven.repo.local");
        if (named != null) {
            repositories.add(Path.of(named));
        }
        repositories.add(repository);
        repositories.add(Path.of(System.getProperty("user.home"), ".m2", "repository"));
        return repositories.stream()
                .map(each -> each.resolve(place))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(
                        () -> new ServerFailed(place + " is not in any of " + repositories, FETCH));
    }

    /// Unpacks the entries below `prefix` into the folder `target`, with the same paths below it;
    /// an entry that is named `prefix` itself becomes the file `target`.
    static void unpack(Path jar, String prefix, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            boolean found = false;
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    String below = entry.getName().substring(prefix.length());
                    Path file = target.resolve(below).normalize();
                    if (!file.startsWith(target)) {
                        throw new IOException(jar + " has an entry outside itself: " + below);
                    }
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                    found = true;
                }
            }
            if (!found) {
                throw new IOException(jar + " has nothing that is named " + prefix);
            }
        }
    }
}
