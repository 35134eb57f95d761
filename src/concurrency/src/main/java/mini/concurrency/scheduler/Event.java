package mini.concurrency.scheduler;

/// Something that happened to a task.
///
/// @param processor where; -1 if nowhere
public record Event(int tick, Kind kind, String task, int processor) {

    public enum Kind {
        /// It was started, by another task or from outside.
        SPAWNED,
        /// It came from its processor's queue, or from the slot.
        PICKED,
        /// It came from the global queue.
        FETCHED,
        /// It was taken from another processor.
        STOLEN,
        /// Its time slice was over.
        PREEMPTED,
        /// It let others go first.
        YIELDED,
        /// It waits, and keeps nothing.
        PARKED,
        /// What it waited for has come.
        WOKEN,
        /// It waits and keeps its thread; the processor got another one.
        HANDED_OFF,
        /// It waits and keeps its thread and, for want of another thread, the processor.
        STUCK,
        /// The call that kept its thread has ended.
        RETURNED,
        ENDED
    }
}
