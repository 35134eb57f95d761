package outside;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a service works on a call, from its beginning to its answer; waiting in line comes
/// on top. The same random generator in the same state gives the same sequence.
public sealed interface Latency {

    /// No sample is longer, whatever the distribution's tail says.
    Duration MAX = Duration.ofMinutes(10);

    Latency NONE = new Fixed(Duration.ZERO);

    /// The time for the next call, from 0 to [#MAX].
    long sampleNanos(RandomGenerator random);

    /// Always the same.
    record Fixed(Duration time) implements Latency {
        @Override
        public long sampleNanos(RandomGenerator random) {
            return capped(time.toNanos());
        }
    }

    /// Every value between the two is as likely as any other.
    record Uniform(Duration from, Duration to) implements Latency {
        public Uniform {
            ordered(from, to, "from", "to");
        }

        @Override
        public long sampleNanos(RandomGenerator random) {
            return capped(random.nextLong(from.toNanos(), to.toNanos() + 1));
        }
    }

    /// Most calls are short, a few are long: the time between events that come at random.
    record Exponential(Duration mean) implements Latency {
        @Override
        public long sampleNanos(RandomGenerator random) {
            return capped(random.nextExponential() * mean.toNanos());
        }
    }

    /// What remote services look like: half the calls take less than the median, one in a
    /// hundred more than p99. The logarithm of the time is normally distributed.
    record Lognormal(Duration median, Duration p99) implements Latency {

        /// Standard deviations between the median and the 99th percentile of a normal variable.
        private static final double SIGMAS_TO_P99 = 2.3263478740408408;

        public Lognormal {
            ordered(median, p99, "median", "p99");
            if (median.isZero()) {
                throw new IllegalArgumentException("median is 0, and must be above it");
            }
        }

        @Override
        public long sampleNanos(RandomGenerator random) {
            double ratio = (double) p99.toNanos() / median.toNanos();
            double sigma = Math.log(ratio) / SIGMAS_TO_P99;
            return capped(median.toNanos() * Math.exp(sigma * random.nextGaussian()));
        }
    }

    private static long capped(double nanos) {
        return (long) Math.min(nanos, MAX.toNanos());
    }

    private static void ordered(Duration less, Duration more, String lessName, String moreName) {
        if (less.compareTo(more) > 0) {
            throw new IllegalArgumentException(
                    "%s %s is above %s %s".formatted(lessName, less, moreName, more));
        }
    }
}
