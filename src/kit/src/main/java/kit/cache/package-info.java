/// A cache in the memory of one process: what was read lately is kept, so that it need not be read
/// again.
///
/// Reading order: [kit.cache.Cache], as every textbook shows it; [kit.cache.Policy], which decides
/// who goes when there is no room; [kit.cache.LruPolicy], [kit.cache.LfuPolicy];
/// [kit.cache.WTinyLfuPolicy] with its parts [kit.cache.FrequencySketch], [kit.cache.Segments],
/// [kit.cache.WindowShare].
package kit.cache;
