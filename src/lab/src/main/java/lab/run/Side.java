package lab.run;

import java.util.List;

/// One version of the shop under the incident's load.
///
/// @param name `incident`, `fix`, `yours`, or `wrong/<patch name>`
/// @param version a tag, or words such as `the working tree`
/// @param commit full hash of what was built
/// @param faults in the order in which they began
/// @param load what was sent and answered, by phase in time order
public record Side(
        String name,
        String version,
        String commit,
        Marks marks,
        List<LoadFigures> load,
        List<Series> series,
        List<FaultWindow> faults,
        List<Evidence> evidence) {

    public Side {
        // A replay that was kept before there were faults has none.
        faults = faults == null ? List.of() : faults;
    }

    /// When a fault held.
    ///
    /// @param name see [lab.fault.Fault]
    /// @param from milliseconds since the epoch, as `to`
    public record FaultWindow(String name, String what, long from, long to) {}

    /// @param planned users the profile starts in this phase
    /// @param started users that were started
    /// @param answered requests that got any answer within the time-out
    /// @param p50Millis of answered requests; null if there were none
    public record LoadFigures(
            Phase phase,
            long planned,
            long started,
            long requests,
            long answered,
            Double p50Millis,
            Double p99Millis) {}
}
