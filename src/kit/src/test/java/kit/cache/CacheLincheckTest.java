package kit.cache;

import java.util.HashMap;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Lincheck runs the operations on several threads and looks for an order of them, one after the
/// other, in which a plain map would have answered the same. There is room for all keys: who is
/// evicted depends on what was used when, which no map knows. With LRU, since policies work under a
/// lock anyway, and the simplest leaves most time for the rest.
class CacheLincheckTest {

    /// Tries interleavings in an order of its own, switching threads at every shared access.
    @Test
    void looksLikeAMapInEveryInterleavingThatIsTried() {
        new ModelCheckingOptions()
                .iterations(6)
                .invocationsPerIteration(50)
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(0)
                .actorsAfter(1)
                .sequentialSpecification(Plain.class)
                .check(OneKey.class);
    }

    /// Lets the machine choose the interleaving, often.
    @Test
    void looksLikeAMapOnTheMachine() {
        new StressOptions()
                .iterations(5)
                .invocationsPerIteration(300)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(2)
                .sequentialSpecification(Plain.class)
                .check(Subject.class);
    }

    /// What is tested where interleavings are dear: all meet at one key.
    public static final class OneKey {
        private final Cache<Integer, Integer> cache =
                CacheBuilder.<Integer, Integer>ofEntries(8).eviction(Eviction.LRU).build();

        @Operation
        public Integer get() {
            return cache.get(1);
        }

        @Operation
        public Integer load(@Param(gen = IntGen.class, conf = "1:9") int value) {
            return cache.get(1, _ -> value);
        }

        @Operation
        public void put(@Param(gen = IntGen.class, conf = "1:9") int value) {
            cache.put(1, value);
        }

        @Operation
        public void remove() {
            cache.remove(1);
        }
    }

    /// What is tested.
    @Param(name = "key", gen = IntGen.class, conf = "1:2")
    @Param(name = "value", gen = IntGen.class, conf = "1:9")
    public static final class Subject {
        private final Cache<Integer, Integer> cache =
                CacheBuilder.<Integer, Integer>ofEntries(8).eviction(Eviction.LRU).build();

        @Operation
        public Integer get(@Param(name = "key") int key) {
            return cache.get(key);
        }

        @Operation
        public Integer load(@Param(name = "key") int key, @Param(name = "value") int value) {
            return cache.get(key, _ -> value);
        }

        @Operation
        public void put(@Param(name = "key") int key, @Param(name = "value") int value) {
            cache.put(key, value);
        }

        @Operation
        public void remove(@Param(name = "key") int key) {
            cache.remove(key);
        }
    }

    /// What it must look like.
    public static final class Plain {
        private final Map<Integer, Integer> values = new HashMap<>();

        public Integer get() {
            return get(1);
        }

        public Integer load(int value) {
            return load(1, value);
        }

        public void put(int value) {
            put(1, value);
        }

        public void remove() {
            remove(1);
        }

        public Integer get(int key) {
            return values.get(key);
        }

        public Integer load(int key, int value) {
            return values.computeIfAbsent(key, _ -> value);
        }

        public void put(int key, int value) {
            values.put(key, value);
        }

        public void remove(int key) {
            values.remove(key);
        }
    }
}
