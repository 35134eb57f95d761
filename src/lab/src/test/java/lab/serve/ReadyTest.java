package lab.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import lab.ui.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir Path folder;
    private Path log;

    @BeforeEach
    void aLog() throws Exception {
        log = Files.writeString(folder.resolve("shop.log"), "starting\nno database\n");
    }

    @Test
    void waitsUntilTheServerSaysOk() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext(
                "/",
                call -> {
                    call.sendResponseHeaders(asked.incrementAndGet() < 3 ? 503 : 200, -1);
                    call.close();
                });
        server.start();
        try {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort());
            new Ready("shop", () -> true, log).awaitOk(address, LONG);
        } finally {
            server.stop(0);
        }

        assertThat(asked).hasValue(3);
    }

    @Test
    void showsTheEndOfTheLogWhenTheProcessEnds() {
        URI address = URI.create("http://localhost:" + Ports.free());

        assertThatThrownBy(() -> new Ready("shop", () -> false, log).awaitOk(address, LONG))
                .isInstanceOf(Failure.class)
                .hasMessage("shop has ended. The end of its log:\nstarting\nno database");
    }

    @Test
    void givesUpWhenTimeRunsOut() {
        Ready ready = new Ready("outside", () -> true, log);

        assertThatThrownBy(() -> ready.awaitFile(folder.resolve("port"), Duration.ZERO))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("outside is not ready after 0 s")
                .hasMessageContaining("no database");
    }

    @Test
    void readsAFileOnceItHasContent() throws Exception {
        Path file = Files.writeString(folder.resolve("port"), "8081\n");

        assertThat(new Ready("outside", () -> true, log).awaitFile(file, LONG)).isEqualTo("8081");
    }
}
