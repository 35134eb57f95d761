package mini.concurrency.scheduler;

/// One thing that a task does. Every step takes at least one tick of a processor.
public sealed interface Step {

    /// Uses the processor for that many ticks.
    record Compute(int ticks) implements Step {
        public Compute {
            atLeastOne(ticks);
        }
    }

    /// Waits in a way that the scheduler knows of (a timer, a socket): the call takes one tick,
    /// then the task is away for that many.
    record Park(int ticks) implements Step {
        public Park {
            atLeastOne(ticks);
        }
    }

    /// Waits in a way that the scheduler does not control (a call into C, a file): the call takes
    /// one tick, then the task keeps its *thread* for that many.
    record Hold(int ticks) implements Step {
        public Hold {
            atLeastOne(ticks);
        }
    }

    /// Lets others go first.
    record Yield() implements Step {}

    /// Starts another task.
    record Spawn(Script child) implements Step {}

    private static void atLeastOne(int ticks) {
        if (ticks < 1) {
            throw new IllegalArgumentException("a step of " + ticks + " ticks; 1 at least");
        }
    }
}
