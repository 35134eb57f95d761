package lab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lab.history.IncidentTags;
import lab.ui.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `./lab diff <id>`: the fix, as git shows it.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Show the fix: git diff of the incident's tag and the fix's.")
public final class Diff implements Callable<Integer> {

    @ParentCommand private Lab lab;
    @Mixin private IncidentArgument argument;

    @Option(names = "--stat", description = "Only the files and how much changed in each.")
    private boolean stat;

    @Option(names = "--all", description = "With the documents: hints, postmortem, wrong fixes.")
    private boolean all;

    @Override
    public Integer call() {
        IncidentTags incident = argument.in(lab);
        if (!incident.hasFix()) {
            throw new Failure(
                    "The course has no fix for " + incident.id() + " yet.",
                    "It belongs right above " + incident.incidentTag() + ".");
        }
        List<String> diff = new ArrayList<>(List.of("diff"));
        if (stat) {
            diff.add("--stat");
        }
        diff.addAll(List.of(incident.incidentCommit(), incident.fixCommit(), "--", "."));
        if (!all) {
            diff.add(":(exclude)docs");
        }
        return lab.repository().git().show(diff.toArray(String[]::new)) == 0 ? 0 : 2;
    }
}
