package lab.run;

import java.time.Duration;
import lab.incident.Incident;
import lab.incident.Source;

/// When each phase of a side begins and ends, counted from the first user. The load (see `Plan` in
/// gatling/) is told the same lengths.
///
/// @param pause between two phases, so that the answers of one are in, and the figures at its end
///     are read, before the next begins
public record Timeline(Duration warmUp, Duration calm, Duration storm, Duration pause) {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Where reading a figure takes most of a second.
    private static final Duration LONG_PAUSE = Duration.ofMillis(1_600);

    /// The load's time-out for a request: after it, every request of the storm has been answered or
    /// has failed.
    public static final Duration TIME_OUT = Duration.ofSeconds(3);

    public static Timeline of(Incident incident) {
        Incident.Load load = incident.load();
        boolean costly =
                incident.sources().stream().anyMatch(Source::isCostly)
                        || incident.evidence().contains("heap-histogram");
        return new Timeline(load.warmUp(), load.calm(), load.storm(), costly ? LONG_PAUSE : PAUSE);
    }

    /// @param firstUser milliseconds since the epoch
    /// @param quiet when the last answer was in
    public Marks marks(long firstUser, long quiet) {
        long calmBegins = firstUser + warmUp.plus(pause).toMillis();
        long calmEnds = calmBegins + calm.toMillis();
        long stormBegins = calmEnds + pause.toMillis();
        return new Marks(
                firstUser,
                calmBegins,
                calmEnds,
                stormBegins,
                stormBegins + storm.toMillis(),
                quiet);
    }
}
