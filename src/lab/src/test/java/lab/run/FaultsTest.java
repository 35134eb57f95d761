package lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import lab.fault.Fault;
import lab.fault.Fault.Action;
import lab.fault.Running;
import lab.incident.Incident.PlannedFault;
import lab.ui.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a process that sleeps.
class FaultsTest {
    private static final Fault PAUSED =
            new Fault("node-paused", "It stands still.", "shop-1", new Action.Pause());

    private Process process;
    private Faults faults;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
        faults = new Faults(new Running(null, Map.of("shop-1", process.pid())));
    }

    @AfterEach
    void stop() {
        faults.close();
        process.destroyForcibly();
    }

    @Test
    void takesBackWhatHasNoEndWhenItIsClosed() {
        faults.plan(List.of(new PlannedFault(PAUSED, Duration.ZERO, null)), Clock.now());
        await(() -> !faults.windows().isEmpty());
        await(() -> state().equals("T"));
        assertThat(faults.windows()).singleElement().extracting(Faults.Window::to).isNull();

        faults.close();

        await(() -> state().equals("S"));
        assertThat(faults.windows()).singleElement().extracting(Faults.Window::to).isNotNull();
    }

    @Test
    void takesAFaultBackWhenItsTimeIsOver() {
        Duration aMoment = Duration.ofMillis(50);
        faults.plan(List.of(new PlannedFault(PAUSED, Duration.ZERO, aMoment)), Clock.now());

        await(() -> faults.windows().stream().anyMatch(window -> window.to() != null));

        await(() -> state().equals("S"));
    }

    @Test
    void doesNothingAfterItIsClosed() {
        long farAway = Clock.now() + Duration.ofHours(1).toMillis();
        faults.plan(List.of(new PlannedFault(PAUSED, Duration.ZERO, null)), farAway);

        faults.close();

        assertThat(faults.windows()).isEmpty();
        assertThat(state()).isNotEqualTo("T");
    }

    @Test
    void saysThatAFaultCouldNotBeDone() {
        Fault elsewhere = new Fault("x", "It breaks.", "database", new Action.Pause());
        faults.plan(List.of(new PlannedFault(elsewhere, Duration.ZERO, null)), Clock.now());

        await(
                () -> {
                    try {
                        return !faults.windows().isEmpty();
                    } catch (Failure failed) {
                        return true;
                    }
                });

        assertThatThrownBy(faults::windows)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("The fault x could not be applied: there is no database");
    }

    /// `S` sleeps, `T` is stopped.
    private String state() {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).substring(0, 1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
