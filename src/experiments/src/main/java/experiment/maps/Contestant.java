package experiment.maps;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import mini.concurrency.counter.StripedCounter;

/// What is measured: a map (read: get, write: put) or a counter (read: the value, write: one more).
public enum Contestant {
    LOCKED_MAP("HashMap + lock", true) {
        @Override
        Subject make() {
            Map<Integer, Integer> map = filled(new HashMap<>());
            ReentrantLock lock = new ReentrantLock();
            return new Subject() {
                @Override
                public long read(Integer key) {
                    lock.lock();
                    try {
                        return map.get(key);
                    } finally {
                        lock.unlock();
                    }
                }

                @Override
                public void write(Integer key) {
                    lock.lock();
                    try {
                        map.put(key, key);
                    } finally {
                        lock.unlock();
                    }
                }
            };
        }
    },
    /// With its read lock. Optimistic reading would let `get` walk through a HashMap that is being
    /// changed, which may fail or never end.
    STAMPED_MAP("HashMap + StampedLock", true) {
        @Override
        Subject make() {
            Map<Integer, Integer> map = filled(new HashMap<>());
            StampedLock lock = new StampedLock();
            return new Subject() {
                @Override
                public long read(Integer key) {
                    long stamp = lock.readLock();
                    try {
                        return map.get(key);
                    } finally {
                        lock.unlockRead(stamp);
                    }
                }

                @Override
                public void write(Integer key) {
                    long stamp = lock.writeLock();
                    try {
                        map.put(key, key);
                    } finally {
                        lock.unlockWrite(stamp);
                    }
                }
            };
        }
    },
    CONCURRENT_MAP("ConcurrentHashMap", true) {
        @Override
        Subject make() {
            Map<Integer, Integer> map = filled(new ConcurrentHashMap<>());
            return new Subject() {
                @Override
                public long read(Integer key) {
                    return map.get(key);
                }

                @Override
                public void write(Integer key) {
                    map.put(key, key);
                }
            };
        }
    },
    ATOMIC("AtomicLong", false) {
        @Override
        Subject make() {
            AtomicLong counter = new AtomicLong();
            return new Subject() {
                @Override
                public long read(Integer key) {
                    return counter.get();
                }

                @Override
                public void write(Integer key) {
                    counter.incrementAndGet();
                }
            };
        }
    },
    STRIPED("striped counter", false) {
        @Override
        Subject make() {
            StripedCounter counter =
                    new StripedCounter(4 * Runtime.getRuntime().availableProcessors());
            return new Subject() {
                @Override
                public long read(Integer key) {
                    return counter.sum();
                }

                @Override
                public void write(Integer key) {
                    counter.add(1);
                }
            };
        }
    },
    ADDER("LongAdder", false) {
        @Override
        Subject make() {
            LongAdder counter = new LongAdder();
            return new Subject() {
                @Override
                public long read(Integer key) {
                    return counter.sum();
                }

                @Override
                public void write(Integer key) {
                    counter.increment();
                }
            };
        }
    };

    static final int KEYS = 1024;

    private final String title;
    private final boolean map;

    Contestant(String title, boolean map) {
        this.title = title;
        this.map = map;
    }

    /// @param key of a counter: of no meaning
    interface Subject {
        long read(Integer key);

        void write(Integer key);
    }

    abstract Subject make();

    String title() {
        return title;
    }

    boolean isMap() {
        return map;
    }

    private static Map<Integer, Integer> filled(Map<Integer, Integer> map) {
        for (int i = 0; i < KEYS; i++) {
            map.put(i, i);
        }
        return map;
    }
}
