package lab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platform.MariaDb;

class DatabaseTest {
    @Test
    void comparesDigestsWithoutCaseQuotesAndBlanks() {
        String digest = "SELECT `p` . `name` FROM `product_view` `p` WHERE `p` . `id` = ?";

        assertThat(matches("select p.name from product_view p where p.id = ?", digest)).isTrue();
        assertThat(matches("select … from product_view p where p.id=?", digest)).isTrue();
        assertThat(matches("select … from product_view …", digest)).isTrue();
        assertThat(matches("select … from product", digest)).isFalse();
        assertThat(matches("update …", digest)).isFalse();
    }

    @Test
    void tellsWhatAStatementDidSince() {
        var before = new Database.Digest("select ?", 3, 0.5, 300, 30);
        var now = new Database.Digest("select ?", 5, 1.5, 1_300, 31);

        assertThat(now.since(before)).isEqualTo(new Database.Digest("select ?", 2, 1, 1_000, 1));
        assertThat(now.since(null)).isEqualTo(now);
    }

    @Test
    void leavesNoTraceAmongTheStatementsThatItCounts(@TempDir Path folder) throws SQLException {
        try (MariaDb server = MariaDb.start(MariaDb.options(folder));
                Database watching = database(server);
                Connection watched =
                        DriverManager.getConnection(
                                server.jdbcUrl("shop"), server.user(), server.password())) {
            watched.createStatement().execute("select 1 as of_the_shop");
            watching.number("select 1 as of_the_lab");

            assertThat(watching.executions("shop", "select … of_the_shop"))
                    .isEqualTo(Reading.of(1));
            assertThat(watching.executions("shop", "select … of_the_lab")).isEqualTo(Reading.of(0));
        }
    }

    private static Database database(MariaDb server) throws SQLException {
        return new Database(server.jdbcUrl("shop"), server.adminUser(), server.adminPassword());
    }

    private static boolean matches(String pattern, String digest) {
        return Database.digestPattern(pattern).matcher(Database.normal(digest)).matches();
    }
}
