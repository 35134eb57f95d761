package lab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import lab.history.IncidentTags;
import lab.measure.Probes;
import lab.run.Replays;
import lab.run.RunLock;
import lab.run.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import platform.Cache;

/// `./lab replay <id>`: the same load on the broken and on the fixed version, side by side.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Put the incident's load on the broken and on the fixed version, and judge both.")
public final class Replay implements Callable<Integer> {

    @ParentCommand private Lab lab;
    @Mixin private IncidentArgument argument;

    @Option(names = "--wrong-fixes", description = "Run the tempting fixes that do not help, too.")
    private boolean wrongFixes;

    @Option(names = "--keep", description = "Leave the last side running for a look, until Ctrl-C.")
    private boolean keep;

    @Option(names = "--no-spoilers", description = "Leave fix and postmortem out of the report.")
    private boolean noSpoilers;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, SQLException {
        IncidentTags incident = argument.in(lab);
        try (RunLock lock = RunLock.take(Cache.ofUser().folder())) {
            Replays replays = new Replays(lab.repository(), incident, lab.progress());
            List<Version> sides = new ArrayList<>();
            sides.add(replays.versions().incident());
            sides.add(replays.versions().fix());
            if (wrongFixes) {
                replays.wrongFixes().forEach(w -> sides.add(replays.versions().wrong(w)));
            }
            Runs runs = new Runs(lab, incident);
            Path folder = runs.fresh(incident.id());
            lab.run.Replay replay =
                    replays.run(
                            sides,
                            folder,
                            (result, nodes) -> {
                                runs.publish(result, folder, noSpoilers, json);
                                if (keep) {
                                    keepRunning(nodes);
                                }
                            });
            return replay.proven() ? 0 : 1;
        }
    }

    private void keepRunning(List<Probes.Node> nodes) {
        nodes.forEach(
                node -> lab.progress().note(node.name() + " still runs at " + node.address()));
        lab.progress().note("Press Ctrl-C to stop everything.");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
