package mini.concurrency.scheduler;

/// A right to run one task at a time, with a queue of those that come next.
final class Processor {
    final int index;
    final RunQueue queue = new RunQueue();

    /// What runs; null if nothing does.
    Task task;

    /// The thread that runs it: a small number.
    int thread;

    /// Until when `task` keeps this processor in a call; 0 if it does not.
    int stuckUntil;

    /// Ticks used of the time slice.
    int sliceUsed;

    /// How often it looked for work.
    int picks;

    Processor(int index) {
        this.index = index;
        this.thread = index;
    }

    boolean isIdle() {
        return task == null;
    }

    boolean isStuck() {
        return stuckUntil > 0;
    }
}
