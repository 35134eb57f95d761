package shop.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;

/// Counts requests by how long they took, so that Prometheus can tell the p99 of any group of
/// them. Few, fixed limits: each is a time series per path and status.
@Singleton
public class LatencyHistogram {
    private static final double[] LIMITS_SECONDS = {
        0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
    };

    private static final double[] LIMITS_NANOS =
            DoubleStream.of(LIMITS_SECONDS).map(s -> s * Duration.ofSeconds(1).toNanos()).toArray();

    @Produces
    @Singleton
    MeterFilter requests() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(
                    Meter.Id id, DistributionStatisticConfig config) {
                if (!id.getName().equals("http.server.requests")) {
                    return config;
                }
                return DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(LIMITS_NANOS)
                        .build()
                        .merge(config);
            }
        };
    }
}
