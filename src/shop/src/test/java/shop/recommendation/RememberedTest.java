package shop.recommendation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class RememberedTest {
    @Inject EntityManagerFactory database;

    private Statistics statements;

    @BeforeEach
    void count() {
        statements = database.unwrap(SessionFactory.class).getStatistics();
        statements.setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        statements.setStatisticsEnabled(false);
        statements.clear();
    }

    @Test
    void isCountedOnceForEachProduct() {
        for (int i = 0; i < 3; i++) {
            given().get("/api/products/B00000376/also-bought").then().statusCode(200);
            given().get("/api/products/B00000377/also-bought").then().statusCode(200);
        }
        assertThat(timesCounted()).isEqualTo(2);
    }

    @Test
    void isAmongTheMetrics() {
        given().get("/api/products/B00000378/also-bought").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .body(containsString("cache_gets_total{cache=\"also-bought\",result=\"miss\""))
                .body(containsString("cache_loads_total{cache=\"also-bought\""));
    }

    private long timesCounted() {
        return Arrays.stream(statements.getQueries())
                .filter(query -> query.contains("shop.order.Companion"))
                .mapToLong(query -> statements.getQueryStatistics(query).getExecutionCount())
                .sum();
    }
}
