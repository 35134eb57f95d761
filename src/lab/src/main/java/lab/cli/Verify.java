package lab.cli;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.history.IncidentTags;
import lab.run.RunLock;
import lab.ui.Columns;
import lab.ui.Failure;
import lab.ui.Terminal;
import lab.verify.Task;
import lab.verify.Tasks;
import lab.verify.Verification;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import platform.Cache;

/// `./lab verify`: re-proves incidents with everything that belongs to a proof.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Re-prove incidents: sides, regression tests, wrong fixes.")
public final class Verify implements Callable<Integer> {
    private static final Pattern BUDGET = Pattern.compile("(\\d+)([smh])");

    @ParentCommand private Lab lab;

    @ArgGroup(exclusive = true)
    private Which which = new Which();

    @Option(
            names = "--since",
            paramLabel = "<edition>",
            description = "With --changed: compare with this edition; default: the one before.")
    private Integer since;

    @Option(
            names = "--repeat",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "Run the three sides n times, the wrong fixes up to 3 times.")
    private int repeat;

    @Option(
            names = "--budget",
            paramLabel = "<time>",
            defaultValue = "24h",
            description = "Begin nothing after this, e.g. 30m; the rest is listed as not run.")
    private String budget;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    static final class Which {
        @Option(
                names = "--changed",
                description =
                        "Incidents that changed since the edition before; one of them if only the"
                                + " lab or the platform did (default).")
        boolean changed;

        @Option(names = "--all", description = "All incidents.")
        boolean all;

        @Option(names = "--incident", paramLabel = "<id>", description = "One incident.")
        String incident;
    }

    @Override
    public Integer call() throws IOException {
        Duration limit = duration(budget);
        if (repeat < 1) {
            throw new Failure(
                    "--repeat " + repeat + " is not a number of runs.", "Take 1 or more.");
        }
        Tasks tasks = new Tasks(lab.repository(), lab.course(), lab.progress(), repeat);
        List<IncidentTags> incidents =
                which.incident != null
                        ? List.of(lab.course().incident(which.incident))
                        : which.all ? tasks.allIncidents() : tasks.changedIncidents(since);
        if (incidents.isEmpty() && tasks.toolsChanged(since)) {
            incidents = oldestProof(tasks.allIncidents());
            lab.progress().note("Only the lab or the platform changed: a sample is proven.");
        }
        if (incidents.isEmpty()) {
            lab.out().println("Nothing changed that a proof depends on.");
            return 0;
        }
        try (RunLock lock = RunLock.take(Cache.ofUser().folder())) {
            var verification = new Verification(lab.progress(), InstantSource.system());
            List<Task.Outcome> outcomes = verification.run(tasks.of(incidents), limit);
            print(outcomes);
            tasks.remember(incidents, outcomes);
            return Verification.succeeded(outcomes) ? 0 : 1;
        }
    }

    /// The one whose last proof is longest ago; never proven is longest.
    private List<IncidentTags> oldestProof(List<IncidentTags> all) {
        Proofs proofs = Proofs.of(lab.repository());
        return all.stream()
                .min(comparing(one -> proofs.of(one.id()).map(Proofs.Proof::date).orElse("")))
                .stream()
                .toList();
    }

    static Duration duration(String text) {
        Matcher parts = BUDGET.matcher(text);
        if (!parts.matches()) {
            throw new Failure(
                    "--budget " + text + " is not a time.", "Write it as 90s, 30m or 2h.");
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    private void print(List<Task.Outcome> outcomes) throws IOException {
        if (json) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Task.Outcome outcome : outcomes) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("incident", outcome.task().incident());
                row.put("what", outcome.task().what());
                row.put("state", outcome.state().name());
                row.put("problem", outcome.problem());
                row.put("seconds", outcome.seconds());
                rows.add(row);
            }
            lab.out()
                    .println(
                            new ObjectMapper()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(rows));
            return;
        }
        Columns columns = new Columns(Terminal.columns());
        for (Task.Outcome outcome : outcomes) {
            String state =
                    switch (outcome.state()) {
                        case OK -> "ok";
                        case FAILED -> "FAILED";
                        case NOT_RUN -> "not run";
                    };
            columns.row(
                    outcome.task().incident(),
                    outcome.task().what(),
                    state,
                    outcome.seconds() == 0 ? "" : outcome.seconds() + " s");
        }
        lab.out().println();
        lab.out().print(columns.text());
        outcomes.stream()
                .filter(outcome -> outcome.problem() != null)
                .forEach(
                        outcome ->
                                lab.out()
                                        .println(
                                                "\n"
                                                        + outcome.task().incident()
                                                        + ", "
                                                        + outcome.task().what()
                                                        + ":\n"
                                                        + outcome.problem().indent(2)));
    }
}
