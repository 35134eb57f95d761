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

        assertThat(isAlive(child.pid())).isFalse();
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

        await(() -> !isAlive(grandchild));
    }

    /// Its own parent has ended, so nobody finds it by descent.
    @Test
    void takesAnOrphanItLeftBehindAlong() {
        Path pid = folder.resolve("pid");
        Child child = Child.start(withOrphan(pid, "wait; sleep 600"));
        await(() -> !read(pid).isBlank());

        child.close();

        await(() -> !isAlive(number(pid)));
    }

    @Test
    void takesAnOrphanAlongWhenItEndsByItself() {
        Path pid = folder.resolve("pid");
        Child child = Child.start(withOrphan(pid, "exit 7"));

        assertThat(child.await()).isEqualTo(7);

        await(() -> !isAlive(number(pid)));
    }

    private Child.Spec withOrphan(Path pid, String then) {
        String script = "sh -c 'sleep 600 & echo $! > " + pid + "'; " + then;
        return Child.spec("parent", "sh", "-c", script).log(folder.resolve("parent.log"));
    }

    @Test
    void saysInItsLogThatTheCommandDoesNotExist() {
        Child child =
                Child.start(Child.spec("typo", "/no/such/program").log(folder.resolve("log")));

        assertThat(child.await()).isEqualTo(127);
        assertThat(child.lastLines(5)).contains("/no/such/program");
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
        assertThat(children).hasSize(4).allMatch(ChildTest::isAlive);

        jvm.destroyForcibly();

        children.forEach(child -> await(() -> !isAlive(child)));
    }

    /// Starts an obedient and a deaf child, one that has lost its own child, kills the leash,
    /// starts one more, says so, and waits to be killed.
    static final class Abandoned {
        public static void main(String[] arguments) throws Exception {
            ChildTest test = new ChildTest();
            test.folder = Path.of(arguments[0]);
            Path orphan = test.folder.resolve("orphan");
            long obedient = test.start("a", "exec sleep 600");
            long deaf = test.start("b", "trap '' TERM; while :; do sleep 1; done");
            Child.start(test.withOrphan(orphan, "exec sleep 600"));
            await(() -> !read(orphan).isBlank());
            ProcessHandle leash =
                    ProcessHandle.current()
                            .children()
                            .filter(child -> commandLine(child.pid()).endsWith("\0leash\0"))
                            .findFirst()
                            .orElseThrow();
            leash.destroyForcibly();
            await(() -> !isAlive(leash.pid()));
            long late = test.start("c", "exec sleep 600");
            String pids = "%d%n%d%n%d%n%d%n".formatted(obedient, deaf, number(orphan), late);
            Path made = Files.writeString(test.folder.resolve("pids.tmp"), pids);
            Files.move(made, test.folder.resolve("pids"));
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }

    private long start(String name, String script) {
        return Child.start(Child.spec(name, "sh", "-c", script).log(folder.resolve(name + ".log")))
                .pid();
    }

    private static String commandLine(long pid) {
        return read(Path.of("/proc/" + pid + "/cmdline"));
    }

    private static long number(Path file) {
        return Long.parseLong(read(file).strip());
    }

    /// A zombie is dead, it was only not waited for yet.
    private static boolean isAlive(long pid) {
        String stat = read(Path.of("/proc/" + pid + "/stat"));
        return !stat.isEmpty() && !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notThere) {
            return "";
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
