package kit.pool;

import java.util.List;
import java.util.concurrent.locks.Condition;

/// A bounded queue of a [Pool], for tasks of one urgency, first in, first out.
///
/// Threads: any.
public final class Lane {

    /// @param queuedMax how many may wait, besides those that run
    public record Settings(String name, int queuedMax, WhenFull whenFull) {
        public Settings {
            if (queuedMax < 1) {
                throw new IllegalArgumentException(
                        "lane %s for at most %d; 1 or more".formatted(name, queuedMax));
            }
        }
    }

    private final Waiting waiting;
    private final Settings settings;
    private Pool pool;

    /// What follows is guarded by the lock of [Waiting].
    final Ring ring = new Ring();

    /// Signalled when a task has been begun.
    final Condition room;

    /// How many wait for that. Read by workers without the lock.
    volatile int waitingForRoom;

    private long rejected;

    Lane(Waiting waiting, Settings settings) {
        this.waiting = waiting;
        this.settings = settings;
        this.room = waiting.newCondition();
    }

    void belongsTo(Pool pool) {
        this.pool = pool;
    }

    /// Hands in a task, to be run by a worker.
    ///
    /// @return whether it will be, or was run right here; false if it was refused, the pool has
    ///     been stopped, or this thread was interrupted while it waited for room
    public boolean submit(Runnable task) {
        return pool.submit(this, List.of(task)).isEmpty();
    }

    /// Hands in several at once, which costs little more than one. Each is treated as [#submit]
    /// would treat it, in the order of the list; those that are run here are run in the end.
    ///
    /// @return those that were refused; empty if all will be run, or were
    /// @throws NullPointerException if one is null; then none is taken in
    public List<Runnable> submitAll(List<? extends Runnable> tasks) {
        return pool.submit(
                this, List.copyOf(tasks)); // a foreign list is not looked at under a lock
    }

    public String name() {
        return settings.name();
    }

    /// How many wait.
    public int queued() {
        return waiting.queued(this);
    }

    /// For how long the oldest of those that wait has waited; 0 if none does. A lock, and a look at
    /// the first.
    public long oldestNanos() {
        return waiting.oldestNanos(this);
    }

    /// How many were refused or dropped since the pool began.
    public long rejected() {
        return waiting.locked(() -> rejected);
    }

    WhenFull whenFull() {
        return settings.whenFull();
    }

    int queuedMax() {
        return settings.queuedMax();
    }

    void countRejected() {
        rejected++;
    }
}
