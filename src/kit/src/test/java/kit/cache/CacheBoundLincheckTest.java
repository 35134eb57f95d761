package kit.cache;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/// In every interleaving that lincheck tries, of writers to a cache that is always full: when all
/// have returned there is not too much, and each value is there or was told of, once.
class CacheBoundLincheckTest {
    private static final int MAX = 1;
    private static final int KEYS = 2;

    @Test
    void keepsItsBoundAndTellsOfEachValueOnce() {
        new ModelCheckingOptions()
                .iterations(4)
                .invocationsPerIteration(40)
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(1)
                .actorsAfter(0)
                .sequentialSpecification(Nothing.class)
                .check(Subject.class);
    }

    /// Who holds the lock without having changed anything works off what others change meanwhile.
    @Test
    void keepsItsBoundWhoeverLooksAtItMeanwhile() {
        new ModelCheckingOptions()
                .iterations(4)
                .invocationsPerIteration(300)
                .threads(2)
                .actorsPerThread(1)
                .actorsBefore(0)
                .actorsAfter(0)
                .sequentialSpecification(Nothing.class)
                .check(Full.class);
    }

    @Param(name = "key", gen = IntGen.class, conf = "1:2")
    public static final class Subject {
        private final Queue<Integer> told = new ConcurrentLinkedQueue<>();
        private final AtomicInteger values = new AtomicInteger();
        private final Cache<Integer, Integer> cache =
                CacheBuilder.<Integer, Integer>ofEntries(MAX)
                        .eviction(Eviction.LRU)
                        .onRemoval((_, value, _) -> told.add(value))
                        .build();

        @Operation
        public void put(@Param(name = "key") int key) {
            cache.put(key, values.getAndIncrement());
        }

        @Operation
        public void remove(@Param(name = "key") int key) {
            cache.remove(key);
        }

        @Validate
        public void isWhole() {
            if (cache.size() > MAX) {
                throw new IllegalStateException(cache.size() + " entries");
            }
            List<Integer> all = new ArrayList<>(told);
            for (int key = 1; key <= KEYS; key++) {
                Integer value = cache.get(key);
                if (value != null) {
                    all.add(value);
                }
            }
            if (all.size() != values.get() || new HashSet<>(all).size() != all.size()) {
                throw new IllegalStateException(values + " came, there or told of: " + all);
            }
        }
    }

    /// Each group of operations has its thread.
    public static final class Full {
        private final Cache<Integer, Integer> cache =
                CacheBuilder.<Integer, Integer>ofEntries(MAX).eviction(Eviction.LRU).build();

        public Full() {
            cache.put(1, 1);
        }

        @Operation(nonParallelGroup = "changes")
        public void putAnother() {
            cache.put(2, 2);
        }

        @Operation(nonParallelGroup = "looks")
        public void clean() {
            cache.clean();
        }

        @Operation(nonParallelGroup = "looks")
        public void weigh() {
            cache.weight();
        }

        @Validate
        public void isWithinItsBound() {
            if (cache.size() > MAX) {
                throw new IllegalStateException(cache.size() + " entries");
            }
        }
    }

    /// Nothing is answered, so every order is right.
    public static final class Nothing {
        public void put(int key) {}

        public void remove(int key) {}

        public void putAnother() {}

        public void clean() {}

        public void weigh() {}
    }
}
