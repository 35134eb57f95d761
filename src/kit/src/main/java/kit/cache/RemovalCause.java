package kit.cache;

/// Why an entry is not there any more.
public enum RemovalCause {
    /// Somebody removed it.
    REMOVED,
    /// It has another value now.
    REPLACED,
    /// There was no room for all.
    SIZE,
    EXPIRED
}
