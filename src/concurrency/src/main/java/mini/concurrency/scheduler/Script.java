package mini.concurrency.scheduler;

import java.util.ArrayList;
import java.util.List;

/// What a task does from its start to its end: a name and steps.
public record Script(String name, List<Step> steps) {
    public Script {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(name + " has no step; give it one at least");
        }
        steps = List.copyOf(steps);
    }

    /// A script to which steps are added, e.g. `named("a").compute(3).park(5)`.
    public static Draft named(String name) {
        return new Draft(name);
    }

    /// Tasks that this one starts, directly and through others, and itself.
    public List<Script> withChildren() {
        List<Script> all = new ArrayList<>(List.of(this));
        for (Step step : steps) {
            if (step instanceof Step.Spawn(Script child)) {
                all.addAll(child.withChildren());
            }
        }
        return List.copyOf(all);
    }

    /// A script that is being written.
    public static final class Draft {
        private final String name;
        private final List<Step> steps = new ArrayList<>();

        private Draft(String name) {
            this.name = name;
        }

        public Draft compute(int ticks) {
            return then(new Step.Compute(ticks));
        }

        public Draft park(int ticks) {
            return then(new Step.Park(ticks));
        }

        public Draft hold(int ticks) {
            return then(new Step.Hold(ticks));
        }

        public Draft yieldToOthers() {
            return then(new Step.Yield());
        }

        public Draft spawn(Script child) {
            return then(new Step.Spawn(child));
        }

        public Draft then(Step step) {
            steps.add(step);
            return this;
        }

        public Script script() {
            return new Script(name, steps);
        }
    }
}
