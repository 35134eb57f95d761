package platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir Path folder;

    @Test
    void isGoneAfterClose() {
        Child child = Child.start(Child.spec("sleep", "sleep", "600").log(folder.resolve("log")));
        assertThat(child.alive()).isTrue();

        child.close();

        assertThat(ProcessHandle.of(child.pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void isKilledWhenItIgnoresBeingAsked() {
        Child child =
                Child.start(
                        Child.spec("deaf", "sh", "-c", "trap '' TERM; while :; do sleep 1; done")
                                .log(folder.resolve("log")));

        child.close();

        assertThat(child.alive()).isFalse();
    }

    @Test
    void takesWhatItStartedAlong() throws IOException {
        Path pid = folder.resolve("pid");
        Child child =
                Child.start(
                        Child.spec("parent", "sh", "-c", "sleep 600 & echo $! > " + pid + "; wait")
                                .log(folder.resolve("log")));
        await(() -> !read(pid).isBlank());
        long grandchild = Long.parseLong(read(pid).strip());

        child.close();

        await(() -> ProcessHandle.of(grandchild).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void printsToItsLog() {
        Child child =
                Child.start(
                        Child.spec("echo", "sh", "-c", "echo one; echo two >&2; echo three")
                                .log(folder.resolve("log")));

        assertThat(child.await()).isZero();
        assertThat(child.lastLines(2)).isEqualTo("two\nthree");
    }

    /// The JVM that started it gets no chance to clean up.
    @Test
    void doesNotOutliveAKilledJvm() throws IOException {
        Path pids = folder.resolve("pids");
        Process jvm =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Abandoned.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("jvm.log").toFile())
                        .start();
        await(() -> !read(pids).isBlank());
        List<Long> children = read(pids).lines().map(Long::parseLong).toList();
        assertThat(children).hasSize(2).allMatch(ChildTest::isAlive);

        jvm.destroyForcibly();

        children.forEach(child -> await(() -> !isAlive(child)));
    }

    /// Starts an obedient and a deaf child, says so, and waits to be killed.
    static final class Abandoned {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            Child obedient =
                    Child.start(Child.spec("a", "sleep", "600").log(folder.resolve("a.log")));
            Child deaf =
                    Child.start(
                            Child.spec("b", "sh", "-c", "trap '' TERM; while :; do sleep 1; done")
                                    .log(folder.resolve("b.log")));
            Path made =
                    Files.writeString(
                            folder.resolve("pids.tmp"), obedient.pid() + "\n" + deaf.pid() + "\n");
            Files.move(made, folder.resolve("pids"));
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("deadline").isBefore(deadline);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
