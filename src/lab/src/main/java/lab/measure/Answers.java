package lab.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import lab.incident.Incident;
import lab.run.Phase;
import lab.run.Side.LoadFigures;

/// The load's answers (see answers.csv in gatling/), and what is counted in them.
public record Answers(List<Answer> all) {

    /// A torn last line, left by a killed run, is skipped.
    public static Answers read(Path csv) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (String line : Files.readAllLines(csv)) {
            String[] cells = line.split(",");
            if (cells.length == 6 && !cells[0].equals("phase")) {
                answers.add(
                        new Answer(
                                Phase.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                                cells[1],
                                Long.parseLong(cells[2]),
                                Long.parseLong(cells[3]),
                                Integer.parseInt(cells[4]),
                                cells[5]));
            }
        }
        return new Answers(List.copyOf(answers));
    }

    public List<Answer> of(Phase phase) {
        return all.stream().filter(answer -> answer.phase() == phase).toList();
    }

    /// Requests of that name ("*": any) that got one of `statuses`; all that were sent if that list
    /// is empty.
    public long count(Phase phase, String request, List<Integer> statuses) {
        Predicate<Answer> named = answer -> request.equals("*") || answer.request().equals(request);
        return of(phase).stream()
                .filter(named)
                .filter(answer -> statuses.isEmpty() || statuses.contains(answer.status()))
                .count();
    }

    /// Only those whose requests were sent in `[from, to)`, milliseconds since the epoch.
    public Answers sent(long from, long to) {
        return new Answers(
                all.stream().filter(a -> a.startedAt() >= from && a.startedAt() < to).toList());
    }

    public LoadFigures figures(Phase phase, Incident.Load load) {
        List<Answer> answers = of(phase);
        List<Long> millis =
                answers.stream().filter(Answer::answered).map(Answer::millis).sorted().toList();
        long started =
                answers.stream().filter(a -> load.users().first().contains(a.request())).count();
        return new LoadFigures(
                phase,
                Math.round(load.users().perSecond(phase) * load.lengthOf(phase).toSeconds()),
                started,
                answers.size(),
                millis.size(),
                percentile(millis, 0.50),
                percentile(millis, 0.99));
    }

    /// The nearest-rank percentile of a sorted list; null if it is empty.
    public static Double percentile(List<Long> sorted, double share) {
        if (sorted.isEmpty()) {
            return null;
        }
        int rank = (int) Math.ceil(share * sorted.size());
        return (double) sorted.get(Math.max(0, rank - 1));
    }
}
