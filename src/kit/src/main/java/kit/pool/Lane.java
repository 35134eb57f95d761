package kit.pool;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
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

    private record Waiting(Runnable task, long sinceNanos) {}

    private final Pool pool;
    private final Settings settings;

    /// Signalled when a task has left the lane.
    final Condition room;

    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private long rejected;

    Lane(Pool pool, Settings settings) {
        this.pool = pool;
        this.settings = settings;
        this.room = pool.newCondition();
    }

    /// Hands in a task, to be run by a worker.
    ///
    /// @return whether it will be, or was run right here; false if it was refused, the pool has
    ///     been stopped, or this thread was interrupted while it waited for room
    public boolean submit(Runnable task) {
        return pool.submit(this, Objects.requireNonNull(task, "a task is not null"));
    }

    public String name() {
        return settings.name();
    }

    /// How many wait.
    public int queued() {
        return pool.locked(queue::size);
    }

    /// For how long the oldest of those that wait has waited; 0 if none does.
    public long oldestNanos() {
        return pool.locked(() -> queue.isEmpty() ? 0 : pool.now() - queue.peek().sinceNanos());
    }

    /// How many were refused or dropped since the pool began.
    public long rejected() {
        return pool.locked(() -> rejected);
    }

    WhenFull whenFull() {
        return settings.whenFull();
    }

    // What follows is called under the pool's lock.

    boolean isFull() {
        return queue.size() == settings.queuedMax();
    }

    void add(Runnable task, long nowNanos) {
        queue.add(new Waiting(task, nowNanos));
    }

    /// @return null if none waits
    Runnable poll() {
        Waiting first = queue.poll();
        return first == null ? null : first.task();
    }

    void countRejected() {
        rejected++;
    }

    void drainTo(List<Runnable> left) {
        queue.forEach(waiting -> left.add(waiting.task()));
        queue.clear();
    }
}
