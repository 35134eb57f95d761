/// A cache in the memory of one process: what was read lately is kept, so that it need not be read
/// again.
///
/// Source: Caffeine by Ben Manes for what a cache should offer, and for the papers it is built on;
/// each class names its own.
///
/// Reading order: [kit.cache.CacheBuilder] (what one can ask for), [kit.cache.Cache] with its
/// [kit.cache.Node]s; [kit.cache.Upkeep] with [kit.cache.ReadBuffer] and [kit.cache.WriteBuffer],
/// which keep room; [kit.cache.Policy], which says who goes: [kit.cache.LruPolicy],
/// [kit.cache.LfuPolicy], and [kit.cache.WTinyLfuPolicy] with its parts
/// [kit.cache.FrequencySketch], [kit.cache.Segments], [kit.cache.WindowShare]; [kit.cache.Loads];
/// and [kit.cache.ExpiryWheel].
///
/// Left out: weak and soft references, bulk loads, a view as a `Map`, writing through to a store.
package kit.cache;
