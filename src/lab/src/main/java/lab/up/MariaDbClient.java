package lab.up;

import java.nio.file.Files;
import java.nio.file.Path;
import lab.build.Folders;
import lab.ui.Programs;
import platform.Cache;
import platform.MariaDb;

/// The command-line client for somebody who wants to look into the database.
public final class MariaDbClient {

    private MariaDbClient() {}

    /// For a shell: as the shop itself, in its data.
    public static String inTheShop(MariaDb database) {
        return line(database, database.user(), database.password()) + " shop";
    }

    /// For a shell: as one who may read what the server counts, and do all else, too.
    public static String asRoot(MariaDb database) {
        return line(database, database.adminUser(), database.adminPassword());
    }

    private static String line(MariaDb database, String user, String password) {
        return "%s --skip-ssl --host 127.0.0.1 --port %d --user %s --password=%s"
                .formatted(program(), database.port(), user, password);
    }

    /// The one on the PATH, else the one that came with the server.
    private static String program() {
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
