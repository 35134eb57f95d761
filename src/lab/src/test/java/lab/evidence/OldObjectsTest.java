package lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real recording of this JVM.
class OldObjectsTest {
    private static final Map<Integer, byte[]> KEPT = new ConcurrentHashMap<>();

    private static volatile byte[] dropped;

    @TempDir Path folder;

    @Test
    void showsWhatHoldsTheObjectsThatStayed() throws IOException {
        Path file = folder.resolve("old.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.OldObjectSample").withStackTrace().with("cutoff", "infinity");
            recording.start();
            // Old is what has outlived other samples: they have to die, and JFR has to notice it.
            for (int round = 0; round < 5; round++) {
                for (int i = 0; i < 5_000; i++) {
                    KEPT.put(round * 5_000 + i, new byte[2_000]);
                    dropped = new byte[2_000];
                }
                System.gc();
            }
            recording.stop();
            recording.dump(file);
        }

        String text = OldObjects.text(file);

        assertThat(text)
                .contains("samples: byte[], 2,0")
                .contains("allocated at lab.evidence.OldObjectsTest")
                .contains("held by val in java.util.concurrent.ConcurrentHashMap$Node")
                .contains("of table in java.util.concurrent.ConcurrentHashMap")
                // The compiler, while it compiles this, holds the map as well.
                .containsAnyOf("of lab.evidence.OldObjectsTest.KEPT, static", "of the root: ");
    }

    @Test
    void putsFirstWhatOurCodeHoldsAndLastWhatNobodyKnows() {
        var held = List.of("views in shop.popularity.RecentlyViewed", "the root: Threads");
        var cache = List.of("queue in io.netty.buffer.PoolThreadCache");
        String parser = " csv.Parser.add:93";

        assertThat(new OldObjects.Key("java.lang.String", parser, held).rank()).isEqualTo(0);
        assertThat(new OldObjects.Key("shop.feed.Row", parser, List.of()).rank()).isEqualTo(0);
        assertThat(new OldObjects.Key("byte[]", parser + ", for shop.feed.File:71", cache).rank())
                .isEqualTo(1);
        assertThat(new OldObjects.Key("byte[]", parser, cache).rank()).isEqualTo(2);
        assertThat(new OldObjects.Key("byte[]", " workshop.Saw.cut:1", List.of()).rank())
                .isEqualTo(3);
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
