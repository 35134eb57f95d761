package shop;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import platform.MariaDb;

/// A real MariaDB, one for all tests.
public class RealDatabase implements QuarkusTestResourceLifecycleManager {
    private static MariaDb running;
    private static Path folder;
    private static String password;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory(Path.of("target"), "mariadb");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = MariaDb.start(MariaDb.options(folder));
        password = running.password();
        return Map.of(
                "SHOP_DB_URL", running.jdbcUrl("shop"),
                "SHOP_DB_USER", running.user(),
                "SHOP_DB_PASSWORD", password);
    }

    @Override
    public void stop() {
        running.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void goDown() {
        running.close();
    }

    /// With the same data, at the same port, for the same account.
    public static void comeBack() {
        running = MariaDb.start(MariaDb.options(folder).port(running.port()));
        try (var admin =
                        DriverManager.getConnection(
                                running.jdbcUrl(""), running.adminUser(), running.adminPassword());
                var statement = admin.createStatement()) {
            statement.execute(
                    "alter user '%s'@'127.0.0.1' identified by '%s'"
                            .formatted(running.user(), password));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
