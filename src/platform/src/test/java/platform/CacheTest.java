package platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheTest {
    @TempDir Path folder;

    private static Cache.Maker writing(String content) {
        return empty -> Files.writeString(empty.resolve("f"), content);
    }

    @Test
    void makesAnEntryOnce() {
        Cache cache = new Cache(folder);

        cache.entry("servers/a", writing("first"));
        Path place = cache.entry("servers/a", writing("second"));

        assertThat(place.resolve("f")).hasContent("first");
    }

    @Test
    void leavesNothingOfAnEntryWhoseMakerFailed() {
        Cache cache = new Cache(folder);

        assertThatThrownBy(
                        () ->
                                cache.entry(
                                        "servers/a",
                                        empty -> {
                                            Files.writeString(empty.resolve("half"), "");
                                            throw new IOException("No space left on device");
                                        }))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("No space left on device")
                .asString()
                .contains("too little room on the disk");

        assertThat(cache.entries()).isEmpty();
        Path place = cache.entry("servers/a", writing("whole"));
        assertThat(place.resolve("half")).doesNotExist();
        assertThat(place.resolve("f")).hasContent("whole");
    }

    /// What kill -9, a full disk, or somebody who tidies up leaves.
    @ParameterizedTest
    @ValueSource(strings = {"file gone", "file cut", "folder gone", "no manifest", "manifest cut"})
    void makesADamagedEntryAgain(String damage) throws IOException {
        Cache cache = new Cache(folder);
        Path place = cache.entry("servers/a", writing("content"));
        Path manifest = Manifest.of(place).file();
        switch (damage) {
            case "file gone" -> Files.delete(place.resolve("f"));
            case "file cut" -> Files.writeString(place.resolve("f"), "con");
            case "folder gone" -> Folders.delete(place);
            case "no manifest" -> Files.delete(manifest);
            case "manifest cut" -> Files.writeString(manifest, "");
            default -> throw new IllegalArgumentException(damage);
        }

        cache.entry("servers/a", writing("content"));

        assertThat(place.resolve("f")).hasContent("content");
        assertThat(Manifest.of(place).agrees()).isTrue();
    }

    /// Four JVMs want the same entry at once; each maker leaves a mark.
    @Test
    void isMadeByOneOfSeveralProcesses() throws Exception {
        List<Process> makers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            makers.add(
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
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
                            "servers/wanted",
                            empty ->
                                    Files.writeString(
                                            folder.resolve("marks"),
                                            ProcessHandle.current().pid() + "\n",
                                            StandardOpenOption.CREATE,
                                            StandardOpenOption.APPEND));
        }
    }

    @Test
    void isMadeByOneOfSeveralThreads() throws Exception {
        AtomicInteger made = new AtomicInteger();
        Callable<Path> want =
                () -> new Cache(folder).entry("servers/a", empty -> made.incrementAndGet());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(List.of(want, want, want, want))) {
                assertThat(answer.get()).isDirectory();
            }
        }

        assertThat(made).hasValue(1);
    }

    /// A template's maker starts a server, which is an entry as well.
    @Test
    void makesAnEntryWhileItMakesAnother() {
        Cache cache = new Cache(folder);

        Path place = cache.entry("templates/a", empty -> cache.entry("servers/b", writing("x")));

        assertThat(place).isDirectory();
        assertThat(cache.entries()).hasSize(2);
    }

    @Test
    void removesTheLongestUnusedOverItsLimit() throws IOException {
        Cache cache = new Cache(folder, 20);
        for (String name : List.of("old", "older", "fresh")) {
            cache.entry("templates/" + name, writing("0123456789"));
        }
        lastUsed("old", Duration.ofHours(1));
        lastUsed("older", Duration.ofHours(2));

        cache.entry("templates/new", writing("0123456789"));

        assertThat(cache.entries())
                .extracting(Cache.Entry::name)
                .containsExactlyInAnyOrder("templates/fresh", "templates/new");
    }

    private void lastUsed(String name, Duration ago) throws IOException {
        Path manifest = Manifest.of(folder.resolve("templates/" + name)).file();
        Files.setLastModifiedTime(manifest, FileTime.from(Instant.now().minus(ago)));
    }

    @Test
    void saysWhatItKeepsAndFreesIt() throws IOException {
        Cache cache = new Cache(folder);
        cache.entry("servers/a", writing("12345"));
        Path half = Files.createDirectories(folder.resolve("templates/killed.unfinished"));
        Files.writeString(half.resolve("f"), "123");

        assertThat(cache.entries())
                .extracting(Cache.Entry::name)
                .containsExactlyInAnyOrder("servers/a", "templates/killed.unfinished");
        assertThat(cache.bytes()).isEqualTo(8);
        assertThat(cache.clean()).isEqualTo(8);
        assertThat(cache.entries()).isEmpty();
    }

    @Test
    void keepsWhatIsBeingMadeWhenItIsCleaned() {
        Cache cache = new Cache(folder);
        Path place =
                cache.entry(
                        "servers/a",
                        empty -> {
                            Files.writeString(empty.resolve("f"), "content");
                            assertThat(cache.clean()).isZero();
                        });

        assertThat(place.resolve("f")).hasContent("content");
    }
}
