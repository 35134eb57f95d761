package kit.breaker;

/// Of a [Breaker].
public enum State {
    /// All calls are made, and judged.
    CLOSED,
    /// No call is made.
    OPEN,
    /// A few calls are made, to judge by them.
    HALF_OPEN
}
