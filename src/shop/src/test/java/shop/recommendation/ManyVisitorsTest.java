package shop.recommendation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

/// Many look at a product at a moment when nothing is remembered of it.
@ShopTest
class ManyVisitorsTest {
    private static final int VISITORS = 8;
    private static final String PAGE = "/api/products/B00000381/also-bought";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    @Inject EntityManagerFactory entities;
    @Inject DataSource database;

    private Statistics statements;

    @BeforeEach
    void count() {
        given().get("/api/products/B00000380/also-bought").then().statusCode(200);
        statements = entities.unwrap(SessionFactory.class).getStatistics();
        statements.setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        statements.setStatisticsEnabled(false);
        statements.clear();
    }

    @Test
    void oneOfThemAsksTheDatabaseForAll() throws Exception {
        List<Future<Integer>> visits = new ArrayList<>();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor();
                var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // Nobody can count as long as this connection has the table for itself.
            statement.execute("lock tables order_line write");
            try {
                for (int i = 0; i < VISITORS; i++) {
                    visits.add(visitors.submit(() -> given().get(PAGE).statusCode()));
                }
                awaitAllInside(statement);
            } finally {
                statement.execute("unlock tables");
            }
            for (Future<Integer> visit : visits) {
                assertThat(visit.get()).isEqualTo(200);
            }
        }
        assertThat(timesCounted()).isEqualTo(1);
    }

    private static void awaitAllInside(Statement statement)
            throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (threadsInside() < VISITORS || waitingForTheTable(statement) == 0) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long threadsInside() {
        return Thread.getAllStackTraces().values().stream()
                .filter(
                        stack ->
                                Arrays.stream(stack)
                                        .anyMatch(
                                                frame ->
                                                        frame.getClassName()
                                                                .equals(
                                                                        AlsoBought.class
                                                                                .getName())))
                .count();
    }

    private static long waitingForTheTable(Statement statement) throws SQLException {
        try (var rows =
                statement.executeQuery(
                        """
                        select count(*) from information_schema.processlist
                        where state = 'Waiting for table metadata lock'
                        """)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long timesCounted() {
        return Arrays.stream(statements.getQueries())
                .filter(query -> query.contains("shop.order.Companion"))
                .mapToLong(query -> statements.getQueryStatistics(query).getExecutionCount())
                .sum();
    }
}
