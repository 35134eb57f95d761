package lab.run;

import java.time.Duration;
import lab.incident.Incident;

/// When each phase of a side begins and ends, counted from the first user. The load (see `Plan` in
/// gatling/) is told the same lengths.
public record Timeline(Duration warmUp, Duration calm, Duration storm) {
    /// Between two phases, so that the answers of one are in before the next begins.
    public static final Duration PAUSE = Duration.ofSeconds(1);

    /// The load's time-out for a request: after it, every request of the storm has been answered or
    /// has failed.
    public static final Duration TIME_OUT = Duration.ofSeconds(3);

    public static Timeline of(Incident.Load load) {
        return new Timeline(load.warmUp(), load.calm(), load.storm());
    }

    /// @param firstUser milliseconds since the epoch
    /// @param quiet when the last answer was in
    public Marks marks(long firstUser, long quiet) {
        long calmBegins = firstUser + warmUp.plus(PAUSE).toMillis();
        long calmEnds = calmBegins + calm.toMillis();
        long stormBegins = calmEnds + PAUSE.toMillis();
        return new Marks(
                firstUser,
                calmBegins,
                calmEnds,
                stormBegins,
                stormBegins + storm.toMillis(),
                quiet);
    }
}
