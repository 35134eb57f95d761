package lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares a text with the file `src/test/resources/golden/<name>`; with `-Dgolden.write=true`
/// writes the file instead, to be reviewed as a diff.
final class Golden {

    private Golden() {}

    static void check(String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources/golden", name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual)
                .as("%s (rewrite: -Dgolden.write=true)", file)
                .isEqualTo(Files.readString(file));
    }
}
