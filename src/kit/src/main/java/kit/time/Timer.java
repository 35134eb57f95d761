package kit.time;

/// One pending task, and the way to cancel it. Made by [Timers].
///
/// Threads: any may cancel. All fields that change are guarded by the owner.
public final class Timer {

    /// FRESH: in the wheel soon; its delay runs from then on. PENDING until it is due or cancelled.
    /// DUE: it has left the wheel, and its task is run, or was or will be soon. CANCELLED: its task
    /// does not begin any more.
    enum State {
        FRESH,
        PENDING,
        DUE,
        CANCELLED
    }

    final Runnable task;
    Stripe owner;

    /// The tick in which it is due; while it is FRESH its delay in nanoseconds.
    long tick;

    State state = State.PENDING;

    /// Neighbours in a slot of the wheel, or among the fresh ones; `next` also from one that is due
    /// to the next.
    Timer previous;
    Timer next;

    Timer(Runnable task) {
        this.task = task;
    }

    /// Of a task that is repeated: if its turn has just come, it may run this once more; then no
    /// more.
    ///
    /// @return whether it was this call that keeps the task from being run; false if it is or was
    ///     run, if it was cancelled before, or if its timers are closed
    public boolean cancel() {
        return owner.cancel(this);
    }

    boolean isRepeated() {
        return task instanceof Periodic;
    }

    /// What the caller gave.
    Runnable plainTask() {
        return task instanceof Periodic periodic ? periodic.task : task;
    }
}
