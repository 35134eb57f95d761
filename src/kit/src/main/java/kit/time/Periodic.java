package kit.time;

/// A task that is run again and again, at equal distances from its first time. Turns that were
/// missed are not made up for: after a long pause it runs once, and then at the next regular time.
final class Periodic implements Runnable {
    final Runnable task;
    private final long periodNanos;

    /// Since the origin of the ticks.
    private long dueNanos;

    Periodic(Runnable task, long periodNanos, long dueNanos) {
        this.task = task;
        this.periodNanos = periodNanos;
        this.dueNanos = dueNanos;
    }

    @Override
    public void run() {
        task.run();
    }

    /// Moves on to its first regular time after now.
    long nextDueNanos(long sinceNanos) {
        long missed = Math.max(0, (sinceNanos - dueNanos) / periodNanos);
        dueNanos += (missed + 1) * periodNanos;
        return dueNanos;
    }
}
