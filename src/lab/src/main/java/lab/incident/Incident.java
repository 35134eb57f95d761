package lab.incident;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lab.fault.Fault;
import lab.run.Phase;

/// What the lab runs for one incident and how it judges what it sees.
///
/// @param page what users say, without a cause
/// @param nodes processes of the shop
/// @param calm in words, what the calm phase leaves out
/// @param settings environment of the shop and of the world outside
/// @param faults what breaks in the storm
/// @param alert the Prometheus rule that must fire during the incident
/// @param echoes a public postmortem of the same kind; null if none is known
public record Incident(
        String id,
        int stage,
        String page,
        int nodes,
        Load load,
        String calm,
        Map<String, String> settings,
        List<PlannedFault> faults,
        List<Signal> signals,
        List<Check> checks,
        List<String> evidence,
        String alert,
        String echoes) {

    /// @param simulation a class of package `load`
    /// Whatever a signal or a check reads.
    public Set<Source> sources() {
        Set<Source> sources = new LinkedHashSet<>();
        signals.forEach(signal -> sources.add(signal.source()));
        for (Check check : checks) {
            sources.add(check.source());
            if (check.equalTo() != null) {
                sources.add(check.equalTo());
            }
        }
        return sources;
    }

    /// @param quiet after the storm's last answer, before figures are read
    /// @param users what the profile starts, to judge whether the load arrived
    public record Load(
            String simulation,
            Duration warmUp,
            Duration calm,
            Duration storm,
            Duration quiet,
            long seed,
            Users users) {

        public Duration lengthOf(Phase phase) {
            return switch (phase) {
                case WARM_UP -> warmUp;
                case CALM -> calm;
                case STORM -> storm;
            };
        }
    }

    /// @param first the requests of which every user makes exactly one, so that counting them
    ///     counts users
    public record Users(double calmPerSecond, double stormPerSecond, List<String> first) {
        public double perSecond(Phase phase) {
            return phase == Phase.CALM ? calmPerSecond : stormPerSecond;
        }
    }

    /// @param at after the storm's begin
    /// @param length null if it holds until the side ends
    public record PlannedFault(Fault fault, Duration at, Duration length) {}

    /// A figure that tells broken from healthy.
    public record Signal(
            String name, String unit, Source source, Per per, Bound broken, Bound healthy) {}

    /// What a working shop guarantees. Holds when the figure is within `holds`, or equals the other
    /// source's.
    ///
    /// @param phases where it is judged
    /// @param holds null when `equalTo` is given
    /// @param equalTo null when `holds` is given
    public record Check(
            String name,
            String unit,
            Source source,
            Per per,
            List<Phase> phases,
            Bound holds,
            Source equalTo) {}

    /// What a figure is divided by.
    public enum Per {
        NOTHING,
        REQUEST,
        SECOND
    }
}
