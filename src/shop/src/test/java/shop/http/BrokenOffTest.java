package shop.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import shop.LogLines;
import shop.ShopTest;

@ShopTest
class BrokenOffTest {
    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final CountDownLatch GONE = new CountDownLatch(1);

    /// Answers when nobody listens any more.
    @Path("/api/late-probe")
    public static class Late {
        @GET
        public String read() throws InterruptedException {
            ASKED.countDown();
            return GONE.await(20, TimeUnit.SECONDS) ? "late" : "too early";
        }
    }

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void isNotLoggedAsAnAnswer() throws Exception {
        String id = "broken-off-1";
        try (var log = new LogLines()) {
            askAndLeave(id);
            List<ExtLogRecord> lines = linesOf(id, log);
            GONE.countDown();
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst().getMdc("status")).isEqualTo("499");
            assertThat(lines.getFirst().getMdc("bytes")).isEqualTo("0");
        } finally {
            GONE.countDown();
        }
    }

    private void askAndLeave(String id) throws IOException, InterruptedException {
        try (var socket = new Socket("localhost", port)) {
            String question =
                    "GET /api/late-probe HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: %s\r\n\r\n"
                            .formatted(id);
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            assertThat(ASKED.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static List<ExtLogRecord> linesOf(String id, LogLines log) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        List<ExtLogRecord> lines;
        do {
            lines = log.of(id);
        } while (lines.isEmpty() && Instant.now().isBefore(deadline));
        return lines;
    }
}
