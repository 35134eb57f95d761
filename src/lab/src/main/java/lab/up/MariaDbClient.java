package lab.up;

import java.nio.file.Files;
import java.nio.file.Path;
import lab.build.Folders;
import lab.ui.Programs;
import platform.Cache;

/// The command-line client for somebody who wants to look into the database.
public final class MariaDbClient {

    private MariaDbClient() {}

    /// The one on the PATH, else the one that came with the server.
    public static String program() {
        if (Programs.onPath("mariadb").isPresent()) {
            return "mariadb";
        }
        return Folders.inside(Cache.ofUser().folder().resolve("servers"), "mariadb-").stream()
                .map(server -> server.resolve("bin/mariadb"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("mariadb");
    }
}
