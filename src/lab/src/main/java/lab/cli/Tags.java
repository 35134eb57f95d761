package lab.cli;

import java.util.concurrent.Callable;
import lab.history.Course;
import lab.history.Edition;
import lab.history.Editions;
import lab.history.GitTags;
import lab.history.Repository;
import lab.history.Tag;
import lab.ui.Columns;
import lab.ui.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `./lab tags`: makes git's tags, which `main` does not carry, from the commits' trailers.
@Command(
        name = "tags",
        mixinStandardHelpOptions = true,
        description = "Make git's tags of the course, and show them.",
        footer = {
            "",
            "The newest edition has the plain names (stage-2), which move to it; every edition's",
            "tags stay as edition-3/stage-2."
        })
public final class Tags implements Callable<Integer> {

    @ParentCommand private Lab lab;

    @Option(
            names = "--push",
            paramLabel = "<remote>",
            arity = "0..1",
            fallbackValue = "origin",
            description = "Publish them too; default remote: origin.")
    private String remote;

    @Override
    public Integer call() {
        Repository repository = lab.repository();
        Course.refuseShallow(repository);
        var newest = Editions.of(repository).newest();
        if (newest.isEmpty()) {
            lab.out().println("Nothing has been published yet: no commit of main is an edition.");
            return 0;
        }
        GitTags tags = new GitTags(repository);
        GitTags.Change change = tags.make();
        print(repository, newest.get(), change);
        if (remote != null) {
            try (var step = lab.progress().step("pushing tags to " + remote)) {
                tags.push(remote, change.plain());
            }
            lab.out().println("Published on " + remote + ".");
        }
        return 0;
    }

    private void print(Repository repository, Edition newest, GitTags.Change change) {
        lab.out().println("Edition " + newest.number() + ":");
        Columns table = new Columns(Terminal.columns());
        for (Tag tag : Course.of(repository, newest).tags()) {
            table.row("  " + tag.name(), cut(tag.commit()), subject(repository, tag));
        }
        lab.out().print(table.text());
        if (!change.moved().isEmpty()) {
            lab.out().println("Moved to this edition:");
            Columns moves = new Columns(Terminal.columns());
            for (GitTags.Move move : change.moved()) {
                moves.row("  " + move.name(), cut(move.from()) + " → " + cut(move.to()));
            }
            lab.out().print(moves.text());
        }
        lab.out()
                .println(
                        change.isNothing()
                                ? "All were there already."
                                : change.made().size()
                                        + " made, "
                                        + change.moved().size()
                                        + " moved.");
    }

    private static String subject(Repository repository, Tag tag) {
        return repository.git("log", "-1", "--format=%s", tag.commit());
    }

    private static String cut(String commit) {
        return commit.substring(0, 9);
    }
}
