/// Limits: how often somebody may do something.
///
/// Source: the token bucket of ATM networks (J. Turner, "New directions in communications", IEEE
/// Communications Magazine, October 1986) and its twin without a bucket, the generic cell rate
/// algorithm (ITU-T I.371, annex A).
///
/// Reading order: [kit.limit.Limit] (what is allowed), [kit.limit.TokenBucket] (for one who asks),
/// [kit.limit.KeyedBuckets] (for each of many), [kit.limit.WarmUpLimiter] (slowly after a pause).
///
/// Left out: a limit that several nodes share (it lives where they meet); a limit on how many are
/// at work at once, which is a semaphore.
package kit.limit;
