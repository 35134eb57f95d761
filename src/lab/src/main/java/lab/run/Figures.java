package lab.run;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lab.incident.Incident;
import lab.incident.Incident.Per;
import lab.incident.Source;
import lab.incident.Source.Take;
import lab.measure.Answer;
import lab.measure.Answers;
import lab.measure.Logs;
import lab.measure.Reading;

/// Computes a side's figures by phase, from the snapshots at the marks, the answers and the logs.
///
/// @param before when the calm phase begins
/// @param between after calm, before storm
/// @param after when the storm's last answer is in
/// @param secrets generated settings, for `@NAME@` in regular expressions
record Figures(
        Incident.Load load,
        Snapshot before,
        Snapshot between,
        Snapshot after,
        Answers answers,
        Logs logs,
        Map<String, String> secrets) {

    Reading of(Source source, Per per, Phase phase) {
        Reading reading = of(source, phase);
        return switch (per) {
            case NOTHING -> reading;
            case REQUEST -> reading.per(requests(source, phase));
            case SECOND -> reading.per(load.lengthOf(phase).toSeconds());
        };
    }

    private long requests(Source source, Phase phase) {
        String name = source instanceof Source.Answers(String request, var ignored) ? request : "*";
        return answers.count(phase, name, List.of());
    }

    private Reading of(Source source, Phase phase) {
        return switch (source) {
            case Source.Sql _ -> taken(source, phase);
            case Source.SqlDigest _ -> taken(source, phase);
            case Source.SqlStatus _ -> taken(source, phase);
            case Source.Outside _ -> taken(source, phase);
            case Source.Metric _ -> taken(source, phase);
            case Source.ProcessFigure _ -> taken(source, phase);
            case Source.ThreadsWithFrame _ -> taken(source, phase);
            case Source.DeadlockedThreads _ -> taken(source, phase);
            case Source.LiveHeap _ -> taken(source, phase);
            case Source.Answers(String request, List<Integer> statuses) ->
                    Reading.of(answers.count(phase, request, statuses));
            case Source.LogBytes ignored ->
                    Reading.of(sum(end(phase).logOffsets()) - sum(start(phase).logOffsets()));
            case Source.LogLines(String regex) ->
                    logged(phase, lines -> Logs.matching(lines, withSecrets(regex)));
            case Source.RequestsWithoutLine(List<String> fields) ->
                    logged(
                            phase,
                            lines -> Logs.requestsWithoutOneLine(lines, fields, requestIds(phase)));
        };
    }

    private Reading taken(Source source, Phase phase) {
        Reading end = end(phase).readings().get(source);
        return source.take() == Take.END ? end : end.since(start(phase).readings().get(source));
    }

    private Snapshot start(Phase phase) {
        return phase == Phase.CALM ? before : between;
    }

    private Snapshot end(Phase phase) {
        return phase == Phase.CALM ? between : after;
    }

    private interface Counted {
        long in(List<String> lines);
    }

    private Reading logged(Phase phase, Counted counted) {
        try {
            return Reading.of(
                    counted.in(logs.lines(start(phase).logOffsets(), end(phase).logOffsets())));
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

    private Set<String> requestIds(Phase phase) {
        Set<String> ids = new HashSet<>();
        answers.of(phase).stream().map(Answer::requestId).forEach(ids::add);
        return ids;
    }

    private static long sum(List<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).sum();
    }
}
