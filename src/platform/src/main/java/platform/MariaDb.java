package platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/// MariaDB 11.4.5 on a free port of loopback, with its data in a folder of the run.
///
///     try (MariaDb db = MariaDb.start(MariaDb.options(folder))) {
///         DriverManager.getConnection(db.jdbcUrl("shop"), db.user(), db.password());
///     }
///
/// A data directory is not installed but copied from one that was installed once ([Cache]), which
/// takes a tenth of the time. [#template] keeps further ones: migrated, seeded, stopped cleanly.
///
/// Accounts: `shop` owns the schema `shop`; `root` may read the server's own counters. Both get a
/// new random password at every start, from an init file that is gone when the server is ready.
public final class MariaDb implements AutoCloseable {
    private static final String SCHEMA = "shop";
    private static final Duration CLEAN_STOP = Duration.ofSeconds(60);

    private final Child server;
    private final Options options;
    private final int port;
    private final String password;
    private final String adminPassword;

    private MariaDb(Child server, Options options, int port, List<String> passwords) {
        this.server = server;
        this.options = options;
        this.port = port;
        this.password = passwords.get(0);
        this.adminPassword = passwords.get(1);
    }

    /// @param dir folder of the run; must not hold another server's data
    /// @param port 0 for a free one
    /// @param template data directory to begin with; null for an empty schema
    /// @param flags added to the server's command line; they win over ours
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

        Path data() {
            return dir.resolve("data");
        }

        Path accounts() {
            return dir.resolve("accounts.sql");
        }

        Path log() {
            return dir.resolve("mariadb.log");
        }

        Path slowLog() {
            return dir.resolve("mariadb-slow.log");
        }
    }

    public static Options options(Path dir) {
        return new Options(dir.toAbsolutePath(), 0, null, List.of());
    }

    /// Returns when it takes connections. Data that already lie in the folder are used again.
    ///
    /// @throws ServerFailed if it does not start; then nothing of it runs
    public static MariaDb start(Options options) {
        if (!Host.kind().equals("linux-amd64")) {
            throw Host.lacks("MariaDB");
        }
        try {
            if (!Files.isDirectory(options.data())) {
                Path begin = options.template();
                Folders.copy(begin == null ? MariaDbFiles.installedData() : begin, options.data());
            }
        } catch (IOException e) {
            throw ServerFailed.writing(options.data(), e);
        }
        return Host.onPort("MariaDB", options.port(), port -> startOn(port, options));
    }

    private static MariaDb startOn(int port, Options options) {
        List<String> passwords = List.of(newPassword(), newPassword());
        try {
            writeAccounts(options.accounts(), passwords);
            String[] command = MariaDbSettings.command(options, port);
            Child server = Child.start(Child.spec("mariadb", command).log(options.log()));
            MariaDb database = new MariaDb(server, options, port, passwords);
            Readiness.await(server, database::answers);
            Files.delete(options.accounts());
            return database;
        } catch (IOException e) {
            throw ServerFailed.writing(options.accounts(), e);
        }
    }

    private static void writeAccounts(Path file, List<String> passwords) throws IOException {
        Files.deleteIfExists(file);
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(
                file,
                """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_unicode_ci;
                create or replace user '%1$s'@'127.0.0.1' identified by '%2$s';
                grant all on %1$s.* to '%1$s'@'127.0.0.1';
                create or replace user 'root'@'127.0.0.1' identified by '%3$s';
                grant all on *.* to 'root'@'127.0.0.1' with grant option;
                create or replace user 'root'@'localhost' identified by '%3$s';
                grant all on *.* to 'root'@'localhost' with grant option;
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
        return execute(SCHEMA, SCHEMA, password, "select 1");
    }

    /// A data directory that is made once for a key and kept: `populate` gets a running server,
    /// which is then stopped cleanly. If two processes want it at once, one makes it and the other
    /// waits.
    ///
    /// @param key names the content, say by a hash of the migrations and the seed
    public static Path template(String key, Consumer<MariaDb> populate) {
        return MariaDbFiles.template(
                key,
                folder -> {
                    Options options =
                            // If the machine stops now, the template is thrown away anyway.
                            options(folder.resolve("run"))
                                    .flags("--innodb-flush-log-at-trx-commit=0");
                    try (MariaDb database = start(options)) {
                        populate.accept(database);
                        database.shutDownCleanly();
                    }
                    Folders.moveContent(options.data(), folder);
                    Folders.delete(options.dir());
                });
    }

    private void shutDownCleanly() {
        try {
            execute("", adminUser(), adminPassword, "shutdown");
        } catch (SQLException e) {
            throw new ServerFailed(
                    "MariaDB does not shut down: " + e.getMessage(), "Its log: " + log(), e);
        }
        if (!server.await(CLEAN_STOP) || server.exitValue() != 0) {
            throw new ServerFailed(
                    "MariaDB did not shut down cleanly:\n" + server.lastLines(15),
                    Remedy.of(server.lastLines(15), log()));
        }
    }

    /// Not by the DriverManager, which looks for drivers in the class loader of its caller only.
    private boolean execute(String schema, String user, String password, String sql)
            throws SQLException {
        Driver driver = new org.mariadb.jdbc.Driver();
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        try (Connection connection = driver.connect(jdbcUrl(schema), login);
                Statement statement = connection.createStatement()) {
            return statement.execute(sql);
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
        return options.log();
    }

    /// Statements that took 0.1 s or longer, with their plans.
    public Path slowLog() {
        return options.slowLog();
    }

    public Path dataDirectory() {
        return options.data();
    }

    @Override
    public void close() {
        server.close();
    }
}
