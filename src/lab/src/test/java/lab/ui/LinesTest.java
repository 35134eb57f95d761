package lab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LinesTest {
    @Test
    @Timeout(30)
    void tellsWhatWasTypedLineByLine() {
        var in = new ByteArrayInputStream("\nq\n".getBytes(StandardCharsets.UTF_8));
        Lines lines = Lines.of(in, StandardCharsets.UTF_8);

        assertThat(wait(lines)).isEmpty();
        assertThat(wait(lines)).isEqualTo("q");
        assertThat(lines.next()).isNull();
    }

    private static String wait(Lines lines) {
        while (true) {
            String line = lines.next();
            if (line != null) {
                return line;
            }
            Thread.onSpinWait();
        }
    }
}
