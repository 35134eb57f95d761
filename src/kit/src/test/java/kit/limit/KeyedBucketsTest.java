package kit.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Ten permits a second, two at once: full again after 200 ms.
class KeyedBucketsTest {
    private static final Limit LIMIT = Limit.perSecond(10, 2);
    private static final long FILL = LIMIT.fillNanos();
    private static final long START = Long.MAX_VALUE - FILL / 2;

    private final KeyedBuckets<String> buckets = new KeyedBuckets<>(LIMIT, 3, START);

    @Test
    void countsEachKeyByItself() {
        assertThat(buckets.tryTake("ann", 2, START)).isTrue();
        assertThat(buckets.tryTake("ann", 1, START)).isFalse();
        assertThat(buckets.nanosUntil("ann", 1, START)).isEqualTo(LIMIT.intervalNanos());
        assertThat(buckets.tryTake("ben", 2, START)).isTrue();
    }

    @Test
    void forgetsWhoHasNotAskedForAWhile() {
        buckets.tryTake("ann", 1, START);
        buckets.tryTake("ben", 1, START);
        buckets.tryTake("ben", 1, START + FILL);
        assertThat(buckets.size()).isEqualTo(2);
        buckets.tryTake("ben", 1, START + 2 * FILL);
        assertThat(buckets.size()).isEqualTo(1);
        buckets.tryTake("cid", 1, START + 9 * FILL);
        assertThat(buckets.size()).isEqualTo(1);
    }

    @Test
    void remembersWhoTookJustBeforeTheMapsChange() {
        buckets.tryTake("ben", 1, START);
        assertThat(buckets.tryTake("ann", 2, START + FILL - 1)).isTrue();
        assertThat(buckets.tryTake("ann", 2, START + FILL)).isFalse();
        assertThat(buckets.tryTake("ann", 2, START + 2 * FILL - 2)).isFalse();
        assertThat(buckets.tryTake("ann", 2, START + 2 * FILL - 1)).isTrue();
    }

    /// Ben's clock is ahead, and Ann's bucket is full by it.
    @Test
    void givesWhoseTimeIsBehindWhatThereIsAtTheNewest() {
        assertThat(buckets.tryTake("ann", 2, START + FILL - 1)).isTrue();
        buckets.tryTake("ben", 1, START + 2 * FILL);

        assertThat(buckets.tryTake("ann", 2, START + FILL + 1)).isTrue();
        assertThat(buckets.tryTake("ann", 1, START + FILL + 1)).as("not more").isFalse();
    }

    @Test
    void letsKeysBeyondTheBoundShareOneBucket() {
        for (String key : new String[] {"ann", "ben", "cid"}) {
            assertThat(buckets.tryTake(key, 1, START)).isTrue();
        }
        assertThat(buckets.tryTake("dan", 1, START)).isTrue();
        assertThat(buckets.tryTake("eve", 1, START)).isTrue();
        assertThat(buckets.tryTake("fay", 1, START)).isFalse();
        assertThat(buckets.size()).isEqualTo(3);
        assertThat(buckets.tryTake("ann", 1, START)).isTrue();

        assertThat(buckets.tryTake("ann", 1, START + FILL)).isTrue();
        assertThat(buckets.tryTake("fay", 1, START + 2 * FILL)).isTrue();
        assertThat(buckets.size()).as("ann, fay").isEqualTo(2);
    }

    @Test
    void refusesABoundBelowOne() {
        assertThatThrownBy(() -> new KeyedBuckets<>(LIMIT, 0, START))
                .hasMessageContaining("keysMax is 0");
    }
}
