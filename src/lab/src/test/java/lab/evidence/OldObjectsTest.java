package lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real recording of this JVM.
class OldObjectsTest {
    private static final Map<Integer, byte[]> KEPT = new ConcurrentHashMap<>();

    @TempDir Path folder;

    @Test
    void showsWhatHoldsTheObjectsThatStayed() throws IOException {
        Path file = folder.resolve("old.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.OldObjectSample").withStackTrace().with("cutoff", "infinity");
            recording.start();
            for (int i = 0; i < 20_000; i++) {
                KEPT.put(i, new byte[2_000]);
            }
            recording.stop();
            recording.dump(file);
        }

        String text = OldObjects.text(file);

        assertThat(text)
                .contains("samples: byte[], 2,0")
                .contains("allocated at lab.evidence.OldObjectsTest")
                .contains("held by val in java.util.concurrent.ConcurrentHashMap$Node")
                .contains("of lab.evidence.OldObjectsTest.KEPT, static");
    }

    @Test
    void saysThatNothingWasSampled() throws IOException {
        Path file = folder.resolve("empty.jfr");
        try (Recording recording = new Recording()) {
            recording.start();
            recording.dump(file);
        }

        assertThat(OldObjects.text(file)).startsWith("Nothing that was allocated");
    }
}
