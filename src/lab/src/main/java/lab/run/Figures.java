package lab.run;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lab.incident.Incident;
import lab.incident.Incident.Figure;
import lab.incident.Incident.Span;
import lab.incident.Source;
import lab.incident.Source.Take;
import lab.measure.Answer;
import lab.measure.Answers;
import lab.measure.Logs;
import lab.measure.Reading;

/// Computes a side's figures by phase, from the snapshots at the marks, the answers and the logs.
///
/// @param marks of the phases
/// @param snapshots at the marks
/// @param busiest what was read oftener than at the marks
/// @param secrets generated settings, for `@NAME@` in regular expressions
record Figures(
        Incident.Load load,
        Marks marks,
        At snapshots,
        BusiestSeconds busiest,
        Answers answers,
        Logs logs,
        Map<String, String> secrets) {

    /// @param before when the calm phase begins
    /// @param between after calm, before storm
    /// @param inStorm at the seconds of the storm that figures begin or end with
    /// @param after when the storm's last answer is in
    record At(Snapshot before, Snapshot between, Map<Duration, Snapshot> inStorm, Snapshot after) {}

    /// What a figure is about: a phase, or some seconds of the storm.
    private record Stretch(Phase phase, Snapshot start, Snapshot end, Answers sent, long seconds) {}

    Reading of(Figure figure, Phase phase) {
        Reading reading = inPhase(figure, phase);
        return figure.againstCalm() ? reading.over(inPhase(figure, Phase.CALM)) : reading;
    }

    private Reading inPhase(Figure figure, Phase phase) {
        return figure.per() == Incident.Per.BUSIEST_SECOND
                ? inBusiestSecond(figure, phase)
                : of(figure, stretch(figure.between(), phase));
    }

    private Reading inBusiestSecond(Figure figure, Phase phase) {
        Span between = figure.between();
        if (phase == Phase.CALM) {
            return busiest.between(figure.source(), marks.calm(), marks.calmEnd());
        }
        if (between == null) {
            return busiest.between(figure.source(), marks.storm(), marks.quiet());
        }
        return busiest.between(
                figure.source(),
                marks.storm() + between.from().toMillis(),
                marks.storm() + between.to().toMillis());
    }

    private Stretch stretch(Span between, Phase phase) {
        if (phase == Phase.CALM) {
            return new Stretch(
                    phase, snapshots.before(), snapshots.between(), answers, seconds(load.calm()));
        }
        if (between == null) {
            return new Stretch(
                    phase, snapshots.between(), snapshots.after(), answers, seconds(load.storm()));
        }
        return new Stretch(
                phase,
                between.from().isZero()
                        ? snapshots.between()
                        : snapshots.inStorm().get(between.from()),
                snapshots.inStorm().get(between.to()),
                answers.sent(
                        marks.storm() + between.from().toMillis(),
                        marks.storm() + between.to().toMillis()),
                seconds(between.to().minus(between.from())));
    }

    private static long seconds(Duration length) {
        return length.toSeconds();
    }

    private Reading of(Figure figure, Stretch over) {
        Reading reading = of(figure.source(), over);
        return switch (figure.per()) {
            case NOTHING -> reading;
            case REQUEST -> reading.per(requests(figure.source(), over));
            case SECOND -> reading.per(over.seconds());
            case BUSIEST_SECOND -> throw new IllegalArgumentException("not of a stretch");
        };
    }

    private static long requests(Source source, Stretch over) {
        String name = source instanceof Source.Answers(String request, var ignored) ? request : "*";
        return over.sent().count(over.phase(), name, List.of());
    }

    private Reading of(Source source, Stretch over) {
        return switch (source) {
            case Source.Sql _ -> taken(source, over);
            case Source.SqlDigest _ -> taken(source, over);
            case Source.SqlStatus _ -> taken(source, over);
            case Source.Outside _ -> taken(source, over);
            case Source.Metric _ -> taken(source, over);
            case Source.ProcessFigure _ -> taken(source, over);
            case Source.ThreadsWithFrame _ -> taken(source, over);
            case Source.DeadlockedThreads _ -> taken(source, over);
            case Source.LiveHeap _ -> taken(source, over);
            case Source.Difference _ -> taken(source, over);
            case Source.Answers(String request, List<Integer> statuses) ->
                    Reading.of(over.sent().count(over.phase(), request, statuses));
            case Source.LogBytes _ ->
                    Reading.of(sum(over.end().logOffsets()) - sum(over.start().logOffsets()));
            case Source.LogLines(String regex) ->
                    logged(over, lines -> Logs.matching(lines, withSecrets(regex)));
            case Source.RequestsWithoutLine(List<String> fields) ->
                    logged(
                            stretch(null, over.phase()),
                            lines -> Logs.requestsWithoutOneLine(lines, fields, requestIds(over)));
        };
    }

    private static Reading taken(Source source, Stretch over) {
        Reading end = over.end().readings().get(source);
        return source.take() == Take.END ? end : end.since(over.start().readings().get(source));
    }

    private interface Counted {
        long in(List<String> lines);
    }

    private Reading logged(Stretch over, Counted counted) {
        try {
            return Reading.of(
                    counted.in(logs.lines(over.start().logOffsets(), over.end().logOffsets())));
        } catch (IOException e) {
            return new Reading.Missing("cannot read the log: " + e.getMessage());
        }
    }

    private String withSecrets(String regex) {
        String filled = regex;
        for (var secret : secrets.entrySet()) {
            filled = filled.replace("@" + secret.getKey() + "@", secret.getValue());
        }
        return filled;
    }

    private static Set<String> requestIds(Stretch over) {
        Set<String> ids = new HashSet<>();
        over.sent().of(over.phase()).stream().map(Answer::requestId).forEach(ids::add);
        return ids;
    }

    private static long sum(List<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).sum();
    }
}
