package experiment.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.cache.CacheBuilder;
import java.util.concurrent.ConcurrentHashMap;
import kit.cache.Cache;

/// What is raced, behind one door. None of them counts, expires or listens.
public enum Contestant {
    KIT("kit.cache") {
        @Override
        Store store(int entriesMax) {
            Cache<Integer, Integer> cache =
                    kit.cache.CacheBuilder.<Integer, Integer>ofEntries(entriesMax).build();
            return new Store() {
                @Override
                public Integer get(Integer key) {
                    return cache.get(key);
                }

                @Override
                public void put(Integer key, Integer value) {
                    cache.put(key, value);
                }
            };
        }
    },
    CAFFEINE("Caffeine") {
        @Override
        Store store(int entriesMax) {
            com.github.benmanes.caffeine.cache.Cache<Integer, Integer> cache =
                    Caffeine.newBuilder().maximumSize(entriesMax).build();
            return new Store() {
                @Override
                public Integer get(Integer key) {
                    return cache.getIfPresent(key);
                }

                @Override
                public void put(Integer key, Integer value) {
                    cache.put(key, value);
                }
            };
        }
    },
    GUAVA("Guava") {
        @Override
        Store store(int entriesMax) {
            com.google.common.cache.Cache<Integer, Integer> cache =
                    CacheBuilder.newBuilder().maximumSize(entriesMax).build();
            return new Store() {
                @Override
                public Integer get(Integer key) {
                    return cache.getIfPresent(key);
                }

                @Override
                public void put(Integer key, Integer value) {
                    cache.put(key, value);
                }
            };
        }
    },
    /// Has no bound: what a cache could reach if keeping room cost nothing.
    CONCURRENT_HASH_MAP("ConcurrentHashMap (no bound)") {
        @Override
        Store store(int entriesMax) {
            ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>(entriesMax);
            return new Store() {
                @Override
                public Integer get(Integer key) {
                    return map.get(key);
                }

                @Override
                public void put(Integer key, Integer value) {
                    map.put(key, value);
                }
            };
        }
    };

    private final String shown;

    Contestant(String shown) {
        this.shown = shown;
    }

    interface Store {
        Integer get(Integer key);

        void put(Integer key, Integer value);
    }

    abstract Store store(int entriesMax);

    String shown() {
        return shown;
    }
}
