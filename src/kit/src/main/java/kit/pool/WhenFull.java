package kit.pool;

/// What becomes of a task that is handed in when its lane is full.
public enum WhenFull {

    /// It is not taken, and the caller is told.
    REFUSE,

    /// The caller waits until there is room, or until the pool stops. Not for a task of the same
    /// pool: if all workers wait, nobody makes room.
    WAIT,

    /// The caller runs it, and so hands in more slowly.
    RUN_HERE,

    /// The one that has waited longest goes, and its listener is told.
    DROP_OLDEST
}
