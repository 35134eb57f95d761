package kit.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Keeps the entries that were used last, at most so many.
///
/// How it works: `LinkedHashMap` strings its entries on a list, and moves an entry to the end when
/// it is used. What stands at the front has not been used for the longest time.
///
/// Invariants: never more than `entriesMax` entries. Neither keys nor values are null.
///
/// Cost: O(1), and one lock for all: a read changes the order, so reads wait for each other.
/// Threads: any.
public final class Cache<K, V> {
    private final int entriesMax;
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

    public Cache(int entriesMax) {
        if (entriesMax < 1) {
            throw new IllegalArgumentException("entriesMax %d; at least 1".formatted(entriesMax));
        }
        this.entriesMax = entriesMax;
    }

    /// @return null if it is not there
    public synchronized V get(K key) {
        return entries.get(Objects.requireNonNull(key, "key"));
    }

    /// @return what was there before, or null
    public synchronized V put(K key, V value) {
        Objects.requireNonNull(key, "key");
        V before = entries.put(key, Objects.requireNonNull(value, "value"));
        if (entries.size() > entriesMax) {
            var eldest = entries.entrySet().iterator();
            eldest.next();
            eldest.remove();
        }
        return before;
    }

    /// @return what was there, or null
    public synchronized V remove(K key) {
        return entries.remove(Objects.requireNonNull(key, "key"));
    }

    public synchronized int size() {
        return entries.size();
    }
}
