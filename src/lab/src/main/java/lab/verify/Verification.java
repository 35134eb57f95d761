package lab.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import lab.ui.Progress;
import lab.verify.Task.Outcome;
import lab.verify.Task.State;

/// Works through tasks until they are done or the budget is spent. A task that has begun is
/// finished; the rest is listed as not run.
public final class Verification {
    private final Progress progress;
    private final InstantSource clock;

    public Verification(Progress progress, InstantSource clock) {
        this.progress = progress;
        this.clock = clock;
    }

    public List<Outcome> run(List<Task> tasks, Duration budget) {
        Instant end = clock.instant().plus(budget);
        List<Outcome> outcomes = new ArrayList<>();
        for (Task task : tasks) {
            outcomes.add(
                    clock.instant().isBefore(end)
                            ? run(task)
                            : new Outcome(task, State.NOT_RUN, null, 0));
        }
        return outcomes;
    }

    private Outcome run(Task task) {
        Instant begun = clock.instant();
        String problem;
        try (var step = progress.step(task.incident() + ": " + task.what())) {
            problem = task.work().problem();
        } catch (Exception e) {
            problem = e.getMessage() == null ? e.toString() : e.getMessage();
        }
        long seconds = Duration.between(begun, clock.instant()).toSeconds();
        return new Outcome(task, problem == null ? State.OK : State.FAILED, problem, seconds);
    }

    /// Nothing that ran failed, and everything required ran.
    public static boolean succeeded(List<Outcome> outcomes) {
        return outcomes.stream()
                .noneMatch(
                        outcome ->
                                outcome.state() == State.FAILED
                                        || (outcome.state() == State.NOT_RUN
                                                && outcome.task().required()));
    }
}
