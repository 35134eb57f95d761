package lab.run;

import java.util.Map;
import lab.incident.Incident.Check;
import lab.incident.Incident.Signal;
import lab.measure.Reading;

/// What one side showed: the raw readings that [Judge] turns into a verdict.
///
/// @param checks the figure and, for a check against another source, what it must equal
/// @param alertFiring seconds for which the alert fired; empty when no Prometheus watched
public record Measured(
        Side side,
        Map<Signal, Map<Phase, Reading>> signals,
        Map<Check, Map<Phase, Compared>> checks,
        Map<Phase, Reading> alertFiring) {

    /// @param equalTo null where the check has a literal bound
    public record Compared(Reading figure, Reading equalTo) {}
}
