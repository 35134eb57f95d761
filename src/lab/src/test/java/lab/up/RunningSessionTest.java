package lab.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningSessionTest {
    private static final RunningSession SESSION =
            RunningSession.ofThisProcess(
                    URI.create("http://localhost:9"), Map.of("shop-1", 7L, "database", 8L));

    @TempDir Path folder;

    @Test
    void isFoundWhileItRuns() {
        SESSION.write(folder);

        assertThat(RunningSession.in(folder)).contains(SESSION);
    }

    @Test
    void isFoundWithoutAWorldOutside() {
        RunningSession early = RunningSession.ofThisProcess(null, Map.of("database", 8L));
        early.write(folder);

        assertThat(RunningSession.in(folder)).contains(early);
    }

    @Test
    void isGoneWhenItHasEnded() {
        SESSION.write(folder);
        RunningSession.remove(folder);

        assertThat(RunningSession.in(folder)).isEmpty();
    }

    @Test
    void countsForNothingWhenItsFileIsTorn() throws IOException {
        Files.writeString(folder.resolve("running.json"), "{\"pid\":");

        assertThat(RunningSession.in(folder)).isEmpty();
    }
}
