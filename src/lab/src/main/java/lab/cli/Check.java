package lab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import lab.history.IncidentTags;
import lab.run.Replays;
import lab.run.RunLock;
import lab.ui.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import platform.Cache;

/// `./lab check <id>`: judges the working tree as the replay judges the fix. Incident, load and
/// world outside are those of the incident's tag, whatever the working tree says of them.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Judge your own fix: the working tree under the incident's load.")
public final class Check implements Callable<Integer> {

    @ParentCommand private Lab lab;
    @Mixin private IncidentArgument argument;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, SQLException {
        IncidentTags incident = argument.in(lab);
        refuseOtherHistory(incident);
        try (RunLock lock = RunLock.take(Cache.ofUser().folder())) {
            Replays replays = new Replays(lab.repository(), incident, lab.progress());
            Runs runs = new Runs(lab, incident);
            Path folder = runs.fresh("check-" + incident.id());
            lab.run.Replay replay =
                    replays.run(List.of(replays.versions().yours()), folder, Replays.Look.NONE);
            runs.publish(replay, folder, true, json);
            return replay.proven() ? 0 : 1;
        }
    }

    private void refuseOtherHistory(IncidentTags incident) {
        if (!lab.repository().isAncestor(incident.incidentCommit(), "HEAD")) {
            throw new Failure(
                    "HEAD does not descend from " + incident.incidentTag() + ".",
                    "Work on a branch that does: ./lab start " + incident.id());
        }
    }
}
