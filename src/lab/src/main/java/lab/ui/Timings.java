package lab.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/// How long each step took last time, kept in a file so that the next wait can be judged.
///
/// Threads: none; [Progress] guards it. Two labs at once may lose each other's last figure, which
/// costs nothing. A folder that cannot be written costs the memory, not the command.
final class Timings {

    private static final int STEPS_KEPT_MAX = 300;

    private final Path file;

    Timings(Path file) {
        this.file = file;
    }

    Optional<Duration> last(String step) {
        String millis = read().getProperty(step);
        return millis == null || !millis.matches("\\d{1,12}")
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Long.parseLong(millis)));
    }

    void keep(String step, Duration took) {
        Properties all = read();
        if (all.size() >= STEPS_KEPT_MAX) {
            all.clear();
        }
        all.setProperty(step, Long.toString(took.toMillis()));
        try {
            Path fresh = Files.createTempFile(file.getParent(), "timings", ".new");
            try (Writer out = Files.newBufferedWriter(fresh)) {
                all.store(out, "milliseconds each step took last time");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnlyOrFull) {
            // The next run shows no expectation.
        }
    }

    private Properties read() {
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            all.load(in);
        } catch (IOException | IllegalArgumentException noneOrTorn) {
            all.clear();
        }
        return all;
    }
}
