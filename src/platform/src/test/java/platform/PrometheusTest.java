package platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusTest {
    @TempDir Path folder;

    @BeforeEach
    void needsTheInstalledOne() {
        assumeTrue(Prometheus.installed(), "no prometheus on the PATH");
    }

    @Test
    void answersQueries() throws Exception {
        Path config = Files.writeString(folder.resolve("prometheus.yml"), "scrape_configs: []\n");
        try (Prometheus prometheus = Prometheus.start(folder, config);
                HttpClient http = HttpClient.newHttpClient()) {
            URI query =
                    URI.create(
                            "http://127.0.0.1:" + prometheus.port() + "/api/v1/query?query=1%2B1");

            var answer = http.send(HttpRequest.newBuilder(query).build(), BodyHandlers.ofString());

            assertThat(answer.body()).contains("\"2\"");
        }
    }

    @Test
    void saysWhichLineOfItsConfigurationIsWrong() throws Exception {
        Path config = Files.writeString(folder.resolve("prometheus.yml"), "\nno_such_key: 1\n");

        assertThatThrownBy(() -> Prometheus.start(folder, config))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("no_such_key");
    }
}
