package lab.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lab.ui.Progress;
import lab.verify.Task.Outcome;
import lab.verify.Task.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    @TempDir Path folder;

    private Instant now = Instant.EPOCH;

    @Test
    void finishesWhatItBeganAndListsTheRestAsNotRun() {
        List<Outcome> outcomes =
                run(
                        Duration.ofMinutes(5),
                        task("sides", true, 4, null),
                        task("tests", false, 4, null),
                        task("wrong", false, 1, null));

        assertThat(outcomes)
                .extracting(Outcome::state)
                .containsExactly(State.OK, State.OK, State.NOT_RUN);
        assertThat(Verification.succeeded(outcomes)).isTrue();
    }

    @Test
    void failsWhenWhatIsRequiredDidNotRun() {
        List<Outcome> outcomes =
                run(
                        Duration.ofMinutes(1),
                        task("sides of a", true, 2, null),
                        task("sides of b", true, 2, null));

        assertThat(Verification.succeeded(outcomes)).isFalse();
    }

    @Test
    void failsWhenAnythingThatRanFailed() {
        List<Outcome> outcomes =
                run(
                        Duration.ofMinutes(9),
                        task("sides", true, 1, null),
                        task("wrong", false, 1, "healthy"));

        assertThat(outcomes.getLast().problem()).isEqualTo("healthy");
        assertThat(Verification.succeeded(outcomes)).isFalse();
    }

    @Test
    void takesAnExceptionForAFailureAndGoesOn() {
        Task broken =
                new Task(
                        "a",
                        "sides",
                        true,
                        () -> {
                            throw new IllegalStateException("the shop did not start");
                        });

        List<Outcome> outcomes = run(Duration.ofMinutes(9), broken, task("wrong", false, 1, null));

        assertThat(outcomes).extracting(Outcome::state).containsExactly(State.FAILED, State.OK);
        assertThat(outcomes.getFirst().problem()).isEqualTo("the shop did not start");
    }

    private Task task(String what, boolean required, int minutes, String problem) {
        return new Task(
                "a",
                what,
                required,
                () -> {
                    now = now.plus(Duration.ofMinutes(minutes));
                    return problem;
                });
    }

    private List<Outcome> run(Duration budget, Task... tasks) {
        Progress progress = Progress.to(new PrintStream(new ByteArrayOutputStream()), folder);
        return new Verification(progress, () -> now).run(List.of(tasks), budget);
    }
}
