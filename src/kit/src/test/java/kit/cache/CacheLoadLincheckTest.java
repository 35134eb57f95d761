package kit.cache;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

/// While one key is loaded, it and another are removed, and a load of the other begins at any
/// moment: what was read before the removal does not come in.
class CacheLoadLincheckTest {

    @Test
    void discardsALoadWhateverBecomesOfOthers() {
        new ModelCheckingOptions()
                .iterations(1)
                .invocationsPerIteration(500)
                .threads(2)
                .actorsPerThread(1)
                .actorsBefore(0)
                .actorsAfter(0)
                .sequentialSpecification(Plain.class)
                .check(Subject.class);
    }

    /// Each operation has its thread.
    public static final class Subject {
        private final Cache<Integer, Integer> cache =
                CacheBuilder.<Integer, Integer>ofEntries(8).eviction(Eviction.LRU).build();

        @Operation(nonParallelGroup = "first")
        public boolean isAbsentWhenRemovedMeanwhile() {
            cache.get(
                    1,
                    key -> {
                        cache.remove(2);
                        cache.remove(key);
                        return 1;
                    });
            return cache.get(1) == null;
        }

        @Operation(nonParallelGroup = "second")
        public void loadAnother() {
            cache.get(2, key -> key);
        }
    }

    /// What it must look like.
    public static final class Plain {
        public boolean isAbsentWhenRemovedMeanwhile() {
            return true;
        }

        public void loadAnother() {}
    }
}
