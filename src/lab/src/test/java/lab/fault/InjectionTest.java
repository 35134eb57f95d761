package lab.fault;

import static lab.fault.Sleeper.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lab.ui.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a world outside that remembers what it is told, and on a process that sleeps.
class InjectionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode supplier =
            JSON.createObjectNode()
                    .put("latency", "20ms")
                    .put("hanging", false)
                    .putNull("perSecond");
    private HttpServer outside;
    private Sleeper sleeper;
    private Running running;

    @BeforeEach
    void start() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/admin/services/supplier", this::answer);
        outside.start();
        sleeper = new Sleeper();
        running =
                new Running(
                        URI.create("http://127.0.0.1:" + outside.getAddress().getPort()),
                        Map.of("shop-1", sleeper.pid()));
    }

    @AfterEach
    void stop() {
        sleeper.close();
        outside.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("PATCH")) {
            supplier.setAll((ObjectNode) JSON.readTree(exchange.getRequestBody()));
        }
        byte[] body = JSON.writeValueAsBytes(supplier);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void tellsAServiceAndTakesItBack() {
        String before = supplier.toString();

        try (Injection _ =
                Injection.of(fault("outside/supplier", "set: { hanging: true }"), running)) {
            assertThat(supplier.get("hanging").asBoolean()).isTrue();
            assertThat(supplier.get("latency").asText()).isEqualTo("20ms");
        }

        assertThat(supplier.toString()).isEqualTo(before);
    }

    @Test
    void takesBackOnlyWhatItChanged() {
        Injection hangs =
                Injection.of(fault("outside/supplier", "set: { hanging: true }"), running);
        Injection slow = Injection.of(fault("outside/supplier", "set: { perSecond: 5 }"), running);

        hangs.close();
        assertThat(supplier.get("perSecond").asInt()).isEqualTo(5);
        assertThat(supplier.get("hanging").asBoolean()).isFalse();

        slow.close();
        assertThat(supplier.get("perSecond").isNull()).isTrue();
    }

    @Test
    void pausesAProcessAndLetsItGoOn() throws IOException {
        try (Injection _ = Injection.of(fault("shop", "signal: pause"), running)) {
            await(sleeper::isStopped);
        }

        await(sleeper::sleeps);
    }

    @Test
    void killsAProcess() throws InterruptedException {
        try (Injection _ = Injection.of(fault("shop-1", "signal: kill"), running)) {
            assertThat(sleeper.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void saysThatThereIsNoSuchProcess() {
        assertThatThrownBy(() -> Injection.of(fault("database", "signal: pause"), running))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("there is no database, only [shop-1]");
    }

    @Test
    void saysThatTheWorldOutsideRefuses() {
        assertThatThrownBy(() -> Injection.of(fault("outside/mail", "set: { queue: 1 }"), running))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("GET /admin/services/mail answered");
    }

    @Test
    void isTakenBackByAThreadThatWasInterrupted() {
        Injection injection =
                Injection.of(fault("outside/supplier", "set: { hanging: true }"), running);

        Thread.currentThread().interrupt();
        injection.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(supplier.get("hanging").asBoolean()).isFalse();
    }

    private static Fault fault(String target, String action) {
        return FaultFile.parse(
                "chaos/x.yaml",
                "name: x\nwhat: Something breaks.\ntarget: %s\n%s\n".formatted(target, action));
    }
}
