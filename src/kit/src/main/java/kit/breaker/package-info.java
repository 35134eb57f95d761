/// A circuit breaker: when most calls to somebody fail or crawl, it stops making them for a while,
/// so that nobody waits in vain and the other side may recover.
///
/// Source: M. Nygard, "Release It!", 2007. The states, the windows and the rules are those of
/// Resilience4j 2.4, against which they are tested step by step; where they differ,
/// [kit.breaker.Breaker] says so.
///
/// Reading order: [kit.breaker.Settings] (when it opens), [kit.breaker.Breaker] (the states),
/// [kit.breaker.Window] (what it remembers) with [kit.breaker.CallWindow] and
/// [kit.breaker.TimeWindow], [kit.breaker.Tally] (how that is counted), [kit.breaker.GuardedCalls]
/// (with a clock, for plain calls).
///
/// Left out: opening and closing by hand; a wait that grows with each time it opens again; a thread
/// that leaves the open state by itself: the first call after the wait does.
package kit.breaker;
