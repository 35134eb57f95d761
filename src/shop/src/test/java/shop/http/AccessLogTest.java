package shop.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.ABuyer;
import shop.LogLines;
import shop.PaymentProvider;
import shop.ShopTest;

@ShopTest
class AccessLogTest {
    private static final int LINE_BYTES_MAX = 1024;

    private final LogLines log = new LogLines();
    private final String id = UUID.randomUUID().toString();

    @AfterEach
    void stopListening() {
        log.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/products/B00000001,200",
        "/api/products?size=100,200",
        "/api/products/none,404",
        "/api/products?size=0,400",
        "/api/nothing,404",
        "/nothing,404"
    })
    void writesOneLineForARequest(String path, int status) {
        asks().get(path).then().statusCode(status);
        var line = onlyLine();
        assertThat(line.getMdc("event")).isEqualTo("access");
        assertThat(line.getMdc("method")).isEqualTo("GET");
        assertThat(line.getMdc("path")).isEqualTo(path.replaceAll("\\?.*", ""));
        assertThat(line.getMdc("status")).isEqualTo(String.valueOf(status));
        assertThat(line.getMdc("millis")).matches("\\d+");
        assertThat(line.getMdc("bytes")).matches("[1-9]\\d*");
    }

    @Test
    void writesLittleHoweverMuchIsAnswered() {
        int bytes = asks().get("/api/products?size=100").asByteArray().length;
        assertThat(bytes).isGreaterThan(20 * LINE_BYTES_MAX);
        onlyLine();
        assertThat(log.of(id))
                .extracting(line -> line.getFormattedMessage() + line.getMdcCopy())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(LINE_BYTES_MAX));
    }

    @Test
    void keepsCardsAndKeysOutOfTheLog() {
        String card = "4000555566667777";
        var buyer = ABuyer.fresh().puts("B00000001", 1);
        String order = buyer.paysWith(card).path("id");
        given().post("/api/orders/" + order + "/cancel").then().statusCode(200);
        buyer.asks().body("{\"card\": {\"number\": \"" + card + "\"}}").post("/api/orders");
        assertThat(log.text())
                .contains(order)
                .doesNotContain(card, "Lovelace", PaymentProvider.KEY);
    }

    private RequestSpecification asks() {
        return given().header("X-Request-Id", id);
    }

    /// The line is written when the answer is out, and so perhaps a moment after we have it.
    private ExtLogRecord onlyLine() {
        var deadline = Instant.now().plus(Duration.ofSeconds(3));
        List<ExtLogRecord> lines;
        do {
            lines = log.of(id).stream().filter(AccessLogTest::isAccess).toList();
        } while (lines.isEmpty() && Instant.now().isBefore(deadline));
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static boolean isAccess(ExtLogRecord line) {
        return "access".equals(line.getMdc("event"));
    }
}
