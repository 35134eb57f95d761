package shop.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import shop.RealDatabase;
import shop.ShopTest;

@ShopTest
class DatabaseDownTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Asks the database the simplest question.
    @Path("/api/database-probe")
    public static class Probe {
        private final EntityManager database;

        Probe(EntityManager database) {
            this.database = database;
        }

        @GET
        public Object read() {
            return database.createNativeQuery("select 1").getSingleResult();
        }

        @GET
        @Path("/in-transaction")
        @Transactional
        public Object readInTransaction() {
            return read();
        }
    }

    @Test
    void saysThatItIsUnavailableAndRecoversByItself() {
        given().get("/api/database-probe").then().statusCode(200);
        try {
            RealDatabase.goDown();
            for (String path : new String[] {"", "/in-transaction"}) {
                given().get("/api/database-probe" + path)
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/unavailable"));
            }
            given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            RealDatabase.comeBack();
        }
        becomesOk("/q/health/ready");
        becomesOk("/api/database-probe");
        becomesOk("/api/database-probe/in-transaction");
    }

    private static void becomesOk(String path) {
        var deadline = Instant.now().plus(PATIENCE);
        int status;
        do {
            status = given().get(path).statusCode();
        } while (status != 200 && Instant.now().isBefore(deadline));
        assertThat(status).as(path).isEqualTo(200);
    }
}
