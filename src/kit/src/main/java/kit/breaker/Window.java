package kit.breaker;

/// The calls that count: how many, how many of them failed, how many were slow.
///
/// Good calls, neither failed nor slow, may be counted without a lock after [#letGoodPass]: then
/// they can only make the rates better. All else is done under the breaker's lock.
interface Window {

    /// Counts a good call, without a lock.
    ///
    /// @return whether it was counted; if not it has to be recorded
    boolean pass(long nowNanos);

    /// Counts any call. From here on good calls do not pass.
    void record(boolean failed, boolean slow, long nowNanos);

    /// To be called when what was last recorded has been judged, and found not to be too much.
    void letGoodPass();

    /// Brings what the methods below tell up to now.
    void advance(long nowNanos);

    long calls();

    long failed();

    long slow();
}
