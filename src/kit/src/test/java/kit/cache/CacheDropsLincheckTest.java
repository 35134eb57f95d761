package kit.cache;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/// In every interleaving that lincheck tries, of writers and who drops what must go: a value that
/// comes in place of one that is over or too heavy does not go in its stead.
class CacheDropsLincheckTest {
    private static final int WEIGHT_MAX = 10;

    @Test
    void dropsNoValueForWhatItFollowed() {
        new ModelCheckingOptions()
                .iterations(8)
                .invocationsPerIteration(300)
                .threads(2)
                .actorsPerThread(1)
                .actorsBefore(0)
                .actorsAfter(0)
                .sequentialSpecification(Nothing.class)
                .check(Subject.class);
    }

    /// One key, whose first value is over. No other becomes so: time stands.
    public static final class Subject {
        private static final int FIRST = 1;

        private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
        private final Cache<Integer, Integer> cache;
        private long now;

        public Subject() {
            cache =
                    CacheBuilder.<Integer, Integer>ofWeight(WEIGHT_MAX, value -> value)
                            .eviction(Eviction.LRU)
                            .expiresAfterWrite(Duration.ofNanos(6_200))
                            .clock(() -> now)
                            .onRemoval((_, value, cause) -> check(value, cause))
                            .build();
            cache.put(1, FIRST);
            now = 6_199;
            cache.clean(); // so that little time passes, in short loops, while lincheck looks
            now = 6_400;
        }

        private void check(int value, RemovalCause cause) {
            boolean right =
                    switch (cause) {
                        case EXPIRED -> value == FIRST;
                        case SIZE -> value > WEIGHT_MAX;
                        case REPLACED, REMOVED -> value != FIRST;
                    };
            if (!right) {
                wrong.add(value + " " + cause);
            }
        }

        @Operation
        public void clean() {
            cache.clean();
        }

        @Operation
        public void putLight(@Param(gen = IntGen.class, conf = "2:9") int value) {
            cache.put(1, value);
        }

        @Operation
        public void putTooHeavy(@Param(gen = IntGen.class, conf = "11:19") int value) {
            cache.put(1, value);
        }

        @Validate
        public void toldTheTruth() {
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("wrong: " + wrong);
            }
        }
    }

    /// Nothing is answered, so every order is right.
    public static final class Nothing {
        public void clean() {}

        public void putLight(int value) {}

        public void putTooHeavy(int value) {}
    }
}
