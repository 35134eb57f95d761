package kit.breaker;

/// What a [Breaker] knows, for a metric or a page.
///
/// @param calls that ended and are remembered; while it is open, those that opened it
/// @param failed of the calls
/// @param slow of the calls
/// @param refused since it was made; counted by itself, so it may be a little behind the rest
public record Snapshot(State state, long calls, long failed, long slow, long refused) {}
