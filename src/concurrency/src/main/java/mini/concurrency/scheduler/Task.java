package mini.concurrency.scheduler;

/// A script on its way. Changed only by the [Scheduler].
final class Task {
    final int id;
    final Script script;

    /// Index of the step that is next or going on; steps.size() at the end.
    private int step;

    /// Ticks spent in a [Step.Compute] that is going on.
    private int computed;

    /// Processor on which it ran last, -1 before it ever did.
    int home = -1;

    Task(int id, Script script) {
        this.id = id;
        this.script = script;
    }

    Step step() {
        return script.steps().get(step);
    }

    /// One tick of the step that is going on.
    void advance() {
        if (step() instanceof Step.Compute(int ticks) && ++computed < ticks) {
            return;
        }
        step++;
        computed = 0;
    }

    boolean isDone() {
        return step == script.steps().size();
    }

    @Override
    public String toString() {
        return script.name();
    }
}
