package lab.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import platform.MariaDb;

/// The printed command lines, run by a shell.
class MariaDbClientTest {
    private static final String STATEMENTS =
            "select count_star, digest_text"
                    + " from performance_schema.events_statements_summary_by_digest"
                    + " where schema_name = 'shop'";

    @TempDir Path folder;
    private MariaDb database;

    @BeforeEach
    void start() {
        database = MariaDb.start(MariaDb.options(folder));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void looksIntoTheShopsDataOnly() throws Exception {
        assertThat(said(MariaDbClient.inTheShop(database), "select database(), current_user()"))
                .contains("shop\tshop@127.0.0.1");
        assertThat(said(MariaDbClient.inTheShop(database), "show engine innodb status"))
                .contains("ERROR 1227");
    }

    @Test
    void asksForTheStatisticsOfStatementsAsRoot() throws Exception {
        said(MariaDbClient.inTheShop(database), "select hex(42)");
        assertThat(said(MariaDbClient.asRoot(database), STATEMENTS))
                .contains("1\tSELECT `hex` (?)");
    }

    private static String said(String client, String sql) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("sh", "-c", client + " -N -e \"" + sql + "\"")
                        .redirectErrorStream(true)
                        .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return said;
    }
}
