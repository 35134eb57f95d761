package lab.cli;

import java.util.concurrent.Callable;
import lab.history.IncidentTags;
import lab.history.Repository;
import lab.ui.Columns;
import lab.ui.Failure;
import lab.ui.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `./lab start <id>`: puts the reader in front of the broken version.
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Make a branch at the incident's tag, to mend it yourself.")
public final class Start implements Callable<Integer> {

    @ParentCommand private Lab lab;
    @Mixin private IncidentArgument argument;

    @Override
    public Integer call() {
        IncidentTags incident = argument.in(lab);
        Repository repository = lab.repository();
        String branch = "try-" + incident.id();
        refuseChanges(repository);
        refuseExisting(repository, branch);
        String before = repository.git("rev-parse", "--abbrev-ref", "HEAD");
        repository.git("switch", "--no-track", "-c", branch, incident.incidentCommit());
        lab.out().println("On branch " + branch + ", at " + incident.incidentTag() + ".");
        lab.out().print(new Columns(Terminal.columns()).row(symptom(incident)).text());
        lab.out().println();
        lab.out()
                .print(
                        new Columns(Terminal.columns())
                                .row("./lab show " + incident.id(), "the page")
                                .row("./lab up", "run this version")
                                .row("./lab check " + incident.id(), "judge your change")
                                .row("git switch " + backTo(before), "go back")
                                .text());
        return 0;
    }

    private String symptom(IncidentTags incident) {
        return Pages.symptom(lab.repository(), incident);
    }

    private static String backTo(String before) {
        return before.equals("HEAD") ? "--detach -" : before;
    }

    private static void refuseChanges(Repository repository) {
        String changes = repository.git("status", "--porcelain", "--untracked-files=no");
        if (!changes.isEmpty()) {
            throw new Failure(
                    "There are changes that are not committed:\n" + changes,
                    "Put them aside (git stash) or commit them, then start again.");
        }
    }

    private static void refuseExisting(Repository repository, String branch) {
        if (repository.commit("refs/heads/" + branch).isPresent()) {
            throw new Failure(
                    "There is a branch " + branch + " from an earlier start.",
                    "Go on with it: git switch "
                            + branch
                            + ". To begin anew: git branch -D "
                            + branch);
        }
    }
}
