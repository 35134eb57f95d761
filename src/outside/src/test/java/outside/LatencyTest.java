package outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LatencyTest {

    private static final int SAMPLES = 100_000;

    @Test
    void fixedIsAlwaysTheSame() {
        assertThat(samplesMillis(new Latency.Fixed(Duration.ofMillis(20)), 1)).containsOnly(20);
    }

    @Test
    void lognormalHasItsMedianAndItsP99() {
        var latency = new Latency.Lognormal(Duration.ofMillis(20), Duration.ofMillis(200));
        double[] sorted = samplesMillis(latency, 7);
        Arrays.sort(sorted);
        assertThat(sorted[SAMPLES / 2]).isCloseTo(20, within(0.5));
        assertThat(sorted[SAMPLES * 99 / 100]).isCloseTo(200, within(10.0));
    }

    @Test
    void lognormalWithP99AtTheMedianIsFixed() {
        var latency = new Latency.Lognormal(Duration.ofMillis(20), Duration.ofMillis(20));
        assertThat(samplesMillis(latency, 7)).containsOnly(20);
    }

    @Test
    void exponentialHasItsMean() {
        double[] samples = samplesMillis(new Latency.Exponential(Duration.ofMillis(50)), 7);
        assertThat(Arrays.stream(samples).average().orElseThrow()).isCloseTo(50, within(1.0));
    }

    @Test
    void neverExceedsTheMaximum() {
        assertThat(samplesMillis(new Latency.Fixed(Duration.ofDays(1)), 7))
                .containsOnly(Latency.MAX.toMillis());
    }

    @Test
    void refusesLimitsInTheWrongOrder() {
        assertThatThrownBy(() -> new Latency.Uniform(Duration.ofMillis(2), Duration.ofMillis(1)))
                .hasMessageContaining("from PT0.002S is above to PT0.001S");
    }

    @Property(tries = 100, seed = "1")
    void uniformStaysBetweenItsLimits(
            @ForAll @IntRange(max = 1000) int from, @ForAll @IntRange(max = 1000) int more) {
        var latency = new Latency.Uniform(Duration.ofMillis(from), Duration.ofMillis(from + more));
        var random = new SplittableRandom(from);
        assertThat(LongStream.generate(() -> latency.sampleNanos(random)).limit(100))
                .allMatch(nanos -> nanos >= from * 1_000_000L)
                .allMatch(nanos -> nanos <= (from + more) * 1_000_000L);
    }

    @Property(tries = 100, seed = "1")
    void theSameSeedGivesTheSameSequence(@ForAll long seed) {
        var latency = new Latency.Lognormal(Duration.ofMillis(20), Duration.ofMillis(200));
        var first = new SplittableRandom(seed);
        var second = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            assertThat(latency.sampleNanos(first)).isEqualTo(latency.sampleNanos(second));
        }
    }

    private static double[] samplesMillis(Latency latency, long seed) {
        var random = new SplittableRandom(seed);
        return LongStream.generate(() -> latency.sampleNanos(random))
                .limit(SAMPLES)
                .mapToDouble(nanos -> nanos / 1e6)
                .toArray();
    }
}
