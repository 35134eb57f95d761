package kit.cache;

/// What a cache counted since it was made.
///
/// @param hits reads that found a value
/// @param misses reads that found none, those that waited for another's load included
/// @param loads loads and reloads that were begun
/// @param loadFailures of those, the ones that ended with an exception
/// @param evictions entries that went because there was no room
/// @param expirations entries that went because their time was over
public record CacheStats(
        long hits, long misses, long loads, long loadFailures, long evictions, long expirations) {

    /// @return between 0 and 1; 1 if nothing was read
    public double hitRatio() {
        long reads = hits + misses;
        return reads == 0 ? 1 : (double) hits / reads;
    }
}
