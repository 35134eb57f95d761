package kit.breaker;

/// The calls that count: how many, how many of them failed, how many were slow. Not thread-safe.
interface Window {

    void record(boolean failed, boolean slow, long nowNanos);

    /// Forgets what is too old. What the other methods tell is as of then.
    void advance(long nowNanos);

    int calls();

    int failed();

    int slow();
}
