package lab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import lab.fault.Fault;
import lab.fault.Injection;
import lab.fault.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real JVM that is stuck in all the ways that the lab looks for.
class JcmdTest {
    private static Process stuck;

    @TempDir Path folder;
    private Jcmd jcmd;

    @BeforeAll
    static void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        stuck =
                new ProcessBuilder(java, "-XX:+UseSerialGC", "-cp", classes, "lab.measure.Stuck")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader said = stuck.inputReader();
        assertThat(said.readLine()).isEqualTo("stuck");
    }

    @AfterAll
    static void stop() {
        stuck.destroyForcibly();
    }

    @BeforeEach
    void begin() {
        jcmd = new Jcmd(folder, Duration.ofMinutes(2));
    }

    @Test
    void countsVirtualThreadsByAFrame() throws IOException {
        ThreadDump dump = jcmd.threads(stuck.pid());

        assertThat(dump.withFrame(Pattern.compile("Stuck\\.askSupplier"))).isEqualTo(3);
        assertThat(dump.threads())
                .filteredOn(thread -> thread.name().equals("asks 0"))
                .singleElement()
                .satisfies(thread -> assertThat(thread.virtual()).isTrue());
        assertThat(dump.withFrame(Pattern.compile("no.such.Frame"))).isZero();
    }

    @Test
    void findsTheDeadlock() throws IOException {
        String print = jcmd.run(stuck.pid(), "Thread.print");

        assertThat(Deadlocks.parse(print).cycles())
                .singleElement()
                .satisfies(
                        cycle ->
                                assertThat(cycle)
                                        .extracting(Deadlocks.Waiter::name)
                                        .containsExactlyInAnyOrder("one", "other"));
    }

    @Test
    void weighsTheLiveHeap() throws IOException {
        String text = jcmd.run(stuck.pid(), "GC.class_histogram");

        assertThat(ClassHistogram.parse(text).bytes())
                .isBetween(Stuck.KEPT_BYTES, Stuck.KEPT_BYTES + (20 << 20));
    }

    @Test
    void saysWhatTheJvmRefuses() {
        assertThatThrownBy(() -> jcmd.run(stuck.pid(), "No.such"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("jcmd No.such");
    }

    @Test
    void neverHangsOnAJvmThatIsStopped() throws IOException {
        Fault paused = new Fault("paused", "It stands still.", "shop-1", new Fault.Action.Pause());
        Running running = new Running(null, Map.of("shop-1", stuck.pid()));

        try (Injection _ = Injection.of(paused, running)) {
            Jcmd impatient = new Jcmd(folder, Duration.ofMillis(500));
            assertThatThrownBy(() -> impatient.run(stuck.pid(), "Thread.print"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no answer to jcmd Thread.print");
        }
    }

    @Test
    void leavesNoFiles() throws IOException {
        jcmd.threads(stuck.pid());

        assertThat(folder).isEmptyDirectory();
    }
}
