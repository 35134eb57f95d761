package lab.run;

import static lab.fault.Sleeper.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import lab.fault.Fault;
import lab.fault.Fault.Action;
import lab.fault.Running;
import lab.fault.Sleeper;
import lab.incident.Incident.PlannedFault;
import lab.ui.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a process that sleeps.
class FaultsTest {
    private static final Fault PAUSED =
            new Fault("node-paused", "It stands still.", "shop-1", new Action.Pause());

    private Sleeper sleeper;
    private Faults faults;

    @BeforeEach
    void start() {
        sleeper = new Sleeper();
        faults = new Faults(new Running(null, Map.of("shop-1", sleeper.pid())));
    }

    @AfterEach
    void stop() {
        faults.close();
        sleeper.close();
    }

    @Test
    void takesBackWhatHasNoEndWhenItIsClosed() {
        faults.plan(List.of(new PlannedFault(PAUSED, Duration.ZERO, null)), Clock.now());
        await(() -> !faults.windows().isEmpty());
        await(sleeper::isStopped);
        assertThat(faults.windows()).singleElement().extracting(Faults.Window::to).isNull();

        faults.close();

        await(sleeper::sleeps);
        assertThat(faults.windows()).singleElement().extracting(Faults.Window::to).isNotNull();
    }

    @Test
    void takesAFaultBackWhenItsTimeIsOver() {
        Duration aMoment = Duration.ofMillis(50);
        faults.plan(List.of(new PlannedFault(PAUSED, Duration.ZERO, aMoment)), Clock.now());

        await(() -> faults.windows().stream().anyMatch(window -> window.to() != null));

        await(sleeper::sleeps);
    }

    @Test
    void doesNothingAfterItIsClosed() {
        long farAway = Clock.now() + Duration.ofHours(1).toMillis();
        faults.plan(List.of(new PlannedFault(PAUSED, Duration.ZERO, null)), farAway);

        faults.close();

        assertThat(faults.windows()).isEmpty();
        assertThat(sleeper.isStopped()).isFalse();
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
}
