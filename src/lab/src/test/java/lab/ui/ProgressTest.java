package lab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    @TempDir Path folder;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void writesALineAtStartAndEndWhereThereIsNoTerminal() {
        take(progress(false), "building the shop", Duration.ofMillis(4230));

        assertThat(text()).isEqualTo("building the shop …\nbuilding the shop  4.2 s\n");
    }

    @Test
    void tellsHowLongItTookLastTime() {
        take(progress(false), "building", Duration.ofSeconds(80));
        written.reset();

        take(progress(false), "building", Duration.ofSeconds(70));

        assertThat(text()).startsWith("building … (last time 1 min 20 s)\n");
    }

    @Test
    void doesNotRememberTheTimeOfAFailure() {
        Progress progress = progress(false);
        try (Progress.Step step = progress.step("building")) {
            nanos.addAndGet(Duration.ofSeconds(9).toNanos());
            step.failed();
        }
        take(progress, "building", Duration.ofSeconds(1));

        assertThat(text()).contains("building  failed after 9.0 s\n").doesNotContain("last time");
    }

    @Test
    void marksWorkThatThrowsAsFailed() {
        Progress progress = progress(false);

        assertThatThrownBy(
                        () ->
                                progress.during(
                                        "building",
                                        () -> {
                                            throw new IllegalStateException("broken");
                                        }))
                .hasMessage("broken");

        assertThat(text()).contains("building  failed after 0.0 s\n");
    }

    @Test
    void leavesNoLineOfAShortStepOnATerminal() {
        take(progress(true), "starting", Duration.ofMillis(300));

        assertThat(text()).doesNotContain("\n").endsWith("\r\u001b[K");
    }

    @Test
    void leavesALineOfALongStepOnATerminal() {
        take(progress(true), "starting", Duration.ofSeconds(2));

        assertThat(text()).contains("\r\u001b[Kstarting  ").endsWith("\n").contains("2.0 s");
    }

    @Test
    void showsTheOuterStepAgainWhenTheInnerEnds() {
        Progress progress = progress(true);
        try (Progress.Step outer = progress.step("replaying")) {
            take(progress, "starting", Duration.ZERO);
            written.reset();
            progress.note("a note");
            assertThat(text()).contains("a note\n").contains("replaying …");
        }
    }

    @Test
    void worksWhereTimingsCannotBeKept() {
        Path file = folder.resolve("no/such/folder/timings.properties");
        PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);

        take(new Progress(err, false, file, nanos::get), "starting", Duration.ZERO);

        assertThat(text()).endsWith("starting  0.0 s\n");
    }

    private void take(Progress progress, String what, Duration time) {
        try (Progress.Step step = progress.step(what)) {
            nanos.addAndGet(time.toNanos());
        }
    }

    private Progress progress(boolean terminal) {
        PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new Progress(err, terminal, folder.resolve("timings.properties"), nanos::get);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
