package lab.incident;

import java.time.Duration;
import java.util.ArrayList;
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
/// @param charts metrics of the shop that its report draws beside the signals
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
        List<MetricChart> charts,
        String alert,
        String echoes) {

    /// The same with a storm of another length, in which every fault holds until the end.
    public Incident withStorm(Duration storm) {
        List<PlannedFault> lasting =
                faults.stream()
                        .map(each -> new PlannedFault(each.fault(), each.at(), null))
                        .toList();
        return new Incident(
                id,
                stage,
                page,
                nodes,
                load.withStorm(storm),
                calm,
                settings,
                lasting,
                signals,
                checks,
                evidence,
                charts,
                alert,
                echoes);
    }

    /// Whatever a signal or a check reads.
    public Set<Source> sources() {
        Set<Source> sources = new LinkedHashSet<>();
        figures().forEach(figure -> sources.add(figure.source()));
        return sources;
    }

    /// What all signals and checks are made of.
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        signals.forEach(signal -> figures.add(signal.figure()));
        for (Check check : checks) {
            figures.add(check.figure());
            if (check.equalTo() != null) {
                figures.add(check.equalTo());
            }
        }
        return figures;
    }

    /// @param simulation a class of package `load`
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

        Load withStorm(Duration length) {
            return new Load(simulation, warmUp, calm, length, quiet, seed, users);
        }

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

    /// How a source becomes a figure.
    ///
    /// @param between seconds of the storm; null for all of it
    /// @param againstCalm whether the storm's figure is divided by the calm's
    public record Figure(Source source, Per per, Span between, boolean againstCalm) {
        public static Figure of(Source source) {
            return new Figure(source, Per.NOTHING, null, false);
        }

        /// What a reader has to know beside its name; may be empty.
        public String words() {
            String seconds = between == null ? "" : ", seconds " + between + " of the storm";
            return (per == Per.BUSIEST_SECOND ? ", in the busiest second" : "")
                    + (againstCalm ? ", storm ÷ calm" : "")
                    + seconds;
        }
    }

    /// A stretch of the storm, counted from its begin.
    public record Span(Duration from, Duration to) {
        @Override
        public String toString() {
            return from.toSeconds() + " to " + to.toSeconds();
        }
    }

    /// A figure that tells broken from healthy.
    public record Signal(String name, String unit, Figure figure, Bound broken, Bound healthy) {}

    /// What a working shop guarantees. Holds when the figure is within `holds`, or equals the
    /// other one.
    ///
    /// @param phases where it is judged
    /// @param holds null when `equalTo` is given
    /// @param equalTo null when `holds` is given
    public record Check(
            String name,
            String unit,
            Figure figure,
            List<Phase> phases,
            Bound holds,
            Figure equalTo) {}

    /// A metric of each node over time, which explains and never proves: a fix need not have it.
    ///
    /// @param max whether several series of a node are told by the greatest, not by their sum
    public record MetricChart(String name, String unit, String selector, boolean max) {}

    /// What a figure is divided by.
    public enum Per {
        NOTHING,
        REQUEST,
        SECOND,
        /// Not divided: what the second added that added most.
        BUSIEST_SECOND
    }
}
