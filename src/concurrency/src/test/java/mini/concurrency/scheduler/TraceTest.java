package mini.concurrency.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The traces of the programs as they were reviewed; `-Dgolden=write` writes them anew.
class TraceTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<String> programs() {
        return List.copyOf(Programs.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void tellsWhatHappened(String program) throws IOException {
        Trace trace = Trace.of(Settings.everything(2), Programs.all().get(program));
        Path golden = GOLDEN.resolve("scheduler_" + program + ".txt");
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(golden, trace.text());
        }

        assertThat(trace.text()).isEqualTo(Files.readString(golden));
    }
}
