package platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbTest {
    @TempDir Path folder;

    @Test
    void startsWithTheSettingsThatTheCourseCountsOn() throws SQLException {
        try (MariaDb database = MariaDb.start(MariaDb.options(folder))) {
            assertThat(admin(database, "select version()")).startsWith("11.4.5");
            assertThat(admin(database, "select @@global.innodb_snapshot_isolation")).isEqualTo("0");
            assertThat(admin(database, "select @@global.transaction_isolation"))
                    .isEqualTo("REPEATABLE-READ");
            assertThat(admin(database, "select @@global.max_connections")).isEqualTo("151");
            assertThat(admin(database, "select @@global.innodb_flush_log_at_trx_commit"))
                    .isEqualTo("1");
            assertThat(
                            query(
                                    database.jdbcUrl("shop"),
                                    database.user(),
                                    database.password(),
                                    "select @@collation_database"))
                    .isEqualTo("utf8mb4_unicode_ci");
            assertThat(
                            admin(
                                    database,
                                    "select count(*) > 0 from performance_schema"
                                            + ".events_statements_summary_by_digest"))
                    .isEqualTo("1");
        }
    }

    @Test
    void keepsEverybodyElseOut() {
        try (MariaDb database = MariaDb.start(MariaDb.options(folder))) {
            assertThatThrownBy(() -> query(database.jdbcUrl("shop"), "shop", "", "select 1"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> query(database.jdbcUrl(""), "root", "", "select 1"))
                    .isInstanceOf(SQLException.class);
            assertThat(folder.resolve("accounts.sql")).doesNotExist();
        }
    }

    @Test
    void beginsWithATemplateThatIsPopulatedOnce() throws Exception {
        String key = "test-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        AtomicInteger populated = new AtomicInteger();
        Path template = null;
        for (int i = 0; i < 2; i++) {
            template =
                    MariaDb.template(
                            key,
                            database -> {
                                populated.incrementAndGet();
                                execute(database, "create table t as select 42 as answer");
                            });
        }
        try (MariaDb database =
                MariaDb.start(MariaDb.options(folder.resolve("run")).fromTemplate(template))) {
            assertThat(
                            query(
                                    database.jdbcUrl("shop"),
                                    database.user(),
                                    database.password(),
                                    "select answer from t"))
                    .isEqualTo("42");
        } finally {
            Cache cache = Cache.ofUser();
            cache.entries().stream()
                    .filter(entry -> entry.name().contains(key))
                    .forEach(cache::remove);
        }
        assertThat(populated).hasValue(1);
    }

    @Test
    void keepsItsDataWhenItIsStartedAgainInTheSameFolder() throws SQLException {
        try (MariaDb database = MariaDb.start(MariaDb.options(folder))) {
            execute(database, "create table t as select 42 as answer");
        }
        try (MariaDb database = MariaDb.start(MariaDb.options(folder))) {
            assertThat(admin(database, "select answer from shop.t")).isEqualTo("42");
        }
    }

    @Test
    void writesSlowStatementsWithTheirPlansToALogOfTheRun() throws Exception {
        try (MariaDb database = MariaDb.start(MariaDb.options(folder))) {
            admin(database, "select sleep(0.2) from mysql.user limit 1");

            assertThat(database.slowLog()).content().contains("sleep(0.2)").contains("explain:");
        }
    }

    @Test
    void saysWhatTheLogSaidWhenItDoesNotStart() {
        assertThatThrownBy(() -> MariaDb.start(MariaDb.options(folder).flags("--no-such-flag=1")))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("mariadb ended with status")
                .hasMessageContaining("no-such-flag");
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> MariaDb.start(MariaDb.options(folder).port(port)))
                    .isInstanceOf(ServerFailed.class)
                    .hasMessage("port " + port + " for MariaDB is taken");
        }
    }

    @Test
    void leavesNoPasswordOnTheCommandLine() throws Exception {
        try (MariaDb database = MariaDb.start(MariaDb.options(folder))) {
            String commandLine = Files.readString(Path.of("/proc/" + database.pid() + "/cmdline"));

            assertThat(commandLine)
                    .contains("mariadbd")
                    .doesNotContain(database.password())
                    .doesNotContain(database.adminPassword());
        }
    }

    private static String admin(MariaDb database, String query) throws SQLException {
        return query(database.jdbcUrl(""), database.adminUser(), database.adminPassword(), query);
    }

    private static String query(String url, String user, String password, String query)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(MariaDb database, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl("shop"), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
