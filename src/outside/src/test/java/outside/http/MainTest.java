package outside.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as its own process.
class MainTest {

    @TempDir private Path dir;

    @Test
    void servesOnAFreePortThatItTells() throws Exception {
        Path portFile = dir.resolve("port");
        Process process = start("--port", "0", "--port-file", portFile.toString());
        try {
            Outside.await(() -> Files.exists(portFile));
            String url = "http://127.0.0.1:" + Files.readString(portFile);
            var health = HttpRequest.newBuilder(URI.create(url + "/health")).build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                assertThat(client.send(health, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            }
            process.toHandle().destroy();
            assertThat(new String(process.getInputStream().readAllBytes()))
                    .startsWith("outside listens on " + url)
                    .contains("OUTSIDE_PAYMENT_KEY is not set, so this run's is ");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        Process process = start("--prot", "0");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(new String(process.getErrorStream().readAllBytes()))
                .contains(
                        "outside cannot start: option is --prot,"
                                + " allowed: --port, --host, --port-file, --help");
    }

    @Test
    void namesTheAddressThatIsTaken() throws Exception {
        try (var outside = new Outside()) {
            Process process = start("--port", "" + outside.server.port());
            assertThat(process.waitFor()).isEqualTo(2);
            assertThat(new String(process.getErrorStream().readAllBytes()))
                    .contains("127.0.0.1:" + outside.server.port())
                    .contains("Address already in use");
        }
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatThrownBy(() -> Options.of(List.of("--port", "70000")))
                .hasMessage("--port is 70000, allowed: a whole number from 0 to 65535");
        assertThatThrownBy(() -> Options.of(List.of("--port")))
                .hasMessage("--port is missing, allowed: a value after it");
    }

    private static Process start(String... options) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                Stream.concat(
                        Stream.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "outside.http.Main"),
                        Stream.of(options));
        var builder = new ProcessBuilder(command.toList());
        builder.environment().keySet().removeIf(name -> name.startsWith("OUTSIDE_"));
        return builder.start();
    }
}
