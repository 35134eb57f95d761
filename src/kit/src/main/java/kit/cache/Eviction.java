package kit.cache;

/// Who goes when there is no room for all.
public enum Eviction {
    /// Who was not used for the longest time.
    LRU,
    /// Who was used fewest times, ever: it ages badly.
    LFU,
    /// Who was used less often lately than who comes in.
    W_TINY_LFU;

    /// @param entriesExpected 0 if it is not known
    Policy policy(long weightMax, int entriesExpected) {
        return switch (this) {
            case LRU -> new LruPolicy(weightMax);
            case LFU -> new LfuPolicy(weightMax);
            case W_TINY_LFU -> new WTinyLfuPolicy(weightMax, entriesExpected);
        };
    }
}
