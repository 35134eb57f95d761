package platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    @TempDir Path folder;

    @Test
    void makesAnEntryOnce() {
        Cache cache = new Cache(folder);

        cache.entry("a", empty -> Files.writeString(empty.resolve("f"), "first"));
        Path place = cache.entry("a", empty -> Files.writeString(empty.resolve("f"), "second"));

        assertThat(place.resolve("f")).hasContent("first");
    }

    @Test
    void redoesAnEntryWhoseMakerFailedHalfWay() {
        Cache cache = new Cache(folder);
        assertThatThrownBy(
                        () ->
                                cache.entry(
                                        "a",
                                        empty -> {
                                            Files.writeString(empty.resolve("half"), "");
                                            throw new IOException("No space left on device");
                                        }))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("No space left on device");
        assertThat(folder.resolve("a")).doesNotExist();

        Path place = cache.entry("a", empty -> Files.writeString(empty.resolve("whole"), ""));

        assertThat(place.resolve("half")).doesNotExist();
        assertThat(place.resolve("whole")).exists();
    }

    /// Four JVMs want the same entry at once; each maker leaves a mark.
    @Test
    void isMadeByOneOfSeveralProcesses() throws Exception {
        List<Process> makers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            makers.add(
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Maker.class.getName(),
                                    folder.toString())
                            .inheritIO()
                            .start());
        }
        for (Process maker : makers) {
            assertThat(maker.waitFor()).isZero();
        }

        assertThat(folder.resolve("marks")).content().hasLineCount(1);
    }

    static final class Maker {
        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            new Cache(folder)
                    .entry(
                            "wanted",
                            empty ->
                                    Files.writeString(
                                            folder.resolve("marks"),
                                            ProcessHandle.current().pid() + "\n",
                                            java.nio.file.StandardOpenOption.CREATE,
                                            java.nio.file.StandardOpenOption.APPEND));
        }
    }

    @Test
    void keepsTheEntriesUsedLast() throws IOException {
        Cache cache = new Cache(folder);
        for (int i = 1; i <= 4; i++) {
            Path entry = cache.entry("templates/" + i, empty -> {});
            Files.setLastModifiedTime(entry, FileTime.fromMillis(i * 1000L));
        }
        cache.entry("templates/1", empty -> {});

        cache.keepNewest("templates", 2);

        assertThat(folder.resolve("templates/1")).exists();
        assertThat(folder.resolve("templates/4")).exists();
        assertThat(folder.resolve("templates/2")).doesNotExist();
        assertThat(folder.resolve("templates/3")).doesNotExist();
    }
}
