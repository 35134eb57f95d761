package lab.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.measure.Database;
import lab.measure.Logs;
import lab.measure.Probes;

/// Captures what incident.yaml lists under `evidence:`. What cannot be had becomes a line that says
/// why: evidence explains, it never proves.
final class EvidenceTaker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STATEMENTS = 12;
    private static final int LOG_LINES = 20;

    private final Path folder;
    private final List<String> wanted;
    private final List<Evidence> taken = new ArrayList<>();

    /// By their text.
    private Map<String, Database.Digest> beforeTheStorm = Map.of();

    EvidenceTaker(Path folder, List<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    boolean wantsFlameGraph() {
        return wanted.contains("flame-graph");
    }

    void flameGraph(Path file, Duration recorded) {
        taken.add(
                new Evidence(
                        "Flame graph of shop-1 during the storm (CPU)",
                        Evidence.Form.HTML,
                        file,
                        "asprof -d %d -e ctimer -f flame.html <pid of shop-1>"
                                .formatted(recorded.toSeconds())));
    }

    /// What has to watch from the calm phase on.
    void atTheBegin(Probes probes) {
        if (wanted.contains(JvmEvidence.OLD_OBJECTS)) {
            new JvmEvidence(folder, probes).startRecording();
        }
    }

    /// When the calm phase has ended.
    void beforeTheStorm(Database database) throws IOException {
        if (!wanted.contains("statements")) {
            return;
        }
        try {
            beforeTheStorm =
                    database.digests("shop").stream()
                            .collect(Collectors.toMap(Database.Digest::text, digest -> digest));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /// While the storm is still on: what threads do is over soon after it.
    void inTheStorm(Probes probes) throws IOException {
        if (wanted.contains(JvmEvidence.THREADS)) {
            taken.add(new JvmEvidence(folder, probes).threads());
        }
    }

    /// @param calm what was read when the calm phase had ended
    /// @param storm likewise
    void atTheEnd(Probes probes, Logs logs, Snapshot calm, Snapshot storm) throws IOException {
        if (wanted.contains("statements")) {
            statements(probes.database());
        }
        JvmEvidence ofTheJvm = new JvmEvidence(folder, probes);
        for (String kind : wanted) {
            taken.addAll(ofTheJvm.take(kind, calm, storm));
        }
        if (wanted.contains("log-sample")) {
            logSample(logs, calm);
        }
    }

    private void statements(Database database) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try {
            for (Database.Digest digest : ofTheStorm(database.digests("shop"))) {
                rows.add(
                        List.of(
                                digest.text(),
                                Long.toString(digest.executions()),
                                String.format(Locale.ROOT, "%.3f", digest.seconds()),
                                Long.toString(digest.rowsExamined()),
                                Long.toString(digest.rowsSent()),
                                database.plan(digest.text())));
            }
        } catch (SQLException e) {
            rows.add(List.of(e.getMessage(), "", "", "", "", ""));
        }
        Path file = folder.resolve("statements.json");
        List<String> columns =
                List.of("statement", "executions", "seconds", "rows examined", "rows sent", "plan");
        JSON.writeValue(file.toFile(), Map.of("columns", columns, "rows", rows));
        taken.add(
                new Evidence(
                        "Statements of the storm by digest, most time first",
                        Evidence.Form.TABLE,
                        file,
                        "select digest_text, count_star, sum_timer_wait / 1e12, sum_rows_examined from"
                                + " performance_schema.events_statements_summary_by_digest order by 3 desc"
                                + "   -- before the storm and after it; this is the difference"));
    }

    private List<Database.Digest> ofTheStorm(List<Database.Digest> now) {
        return now.stream()
                .map(digest -> digest.since(beforeTheStorm.get(digest.text())))
                .filter(digest -> digest.executions() > 0)
                .sorted(Comparator.comparingDouble(Database.Digest::seconds).reversed())
                .limit(STATEMENTS)
                .toList();
    }

    private void logSample(Logs logs, Snapshot between) throws IOException {
        List<String> lines = logs.lines(between.logOffsets(), logs.offsets());
        Path file = folder.resolve("log-sample.txt");
        Stream<String> sample =
                lines.stream().skip(Math.max(0, lines.size() / 2 - LOG_LINES / 2)).limit(LOG_LINES);
        Files.write(file, sample.map(EvidenceTaker::cut).toList());
        taken.add(
                new Evidence(
                        LOG_LINES + " lines from the middle of the storm's log",
                        Evidence.Form.TEXT,
                        file,
                        "tail -f .lab/runs/<incident>/<side>/shop-1.log"));
    }

    private static String cut(String line) {
        int shown = 1_500;
        return line.length() <= shown
                ? line
                : line.substring(0, shown) + " … (" + line.length() + " characters)";
    }

    List<Evidence> taken() {
        return List.copyOf(taken);
    }
}
