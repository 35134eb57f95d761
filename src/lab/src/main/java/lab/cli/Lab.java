package lab.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lab.history.Course;
import lab.history.GitFailed;
import lab.history.GitTags;
import lab.history.Repository;
import lab.ui.Columns;
import lab.ui.Failure;
import lab.ui.Progress;
import lab.ui.Style;
import lab.ui.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `./lab` alone: says what this is. Also what every command is given: the clone, its course, the
/// terminal.
@Command(
        name = "./lab",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Replays incidents of a real shop, and judges what you do about them.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit status: 0 done or proven, 1 not proven, 2 could not run.",
            "For authors: --course <rev> reads tags and incidents from that commit's history."
        })
public final class Lab implements Callable<Integer> {

    private static final String INTRODUCTION =
            """
            Mini Amazon: learn backend architecture by breaking a real shop.

            An incident puts the same load on a broken version of the shop and on the
            fixed one, and shows both side by side. Three things to try:

            %s
            ./lab doctor tells whether this machine is ready; ./lab --help, what else
            there is.
            """;

    /// Hidden, so that it does not stand in the help of every command that takes no course.
    @Option(names = "--course", paramLabel = "<rev>", hidden = true, scope = ScopeType.INHERIT)
    private String courseTip;

    private final PrintStream out;
    private Repository repository;
    private Course course;
    private Progress progress;

    public Lab() {
        this(null, null, System.out);
    }

    /// With what is otherwise found: the clone and where to write.
    Lab(Repository repository, Progress progress, PrintStream out) {
        this.repository = repository;
        this.progress = progress;
        this.out = out;
    }

    @Override
    public Integer call() {
        String things =
                new Columns(Terminal.columns())
                        .row("  ./lab list", "the incidents of this course")
                        .row("  ./lab replay oversell", "watch a shop sell what it does not have")
                        .row("  ./lab up", "run the shop and buy something yourself")
                        .text();
        out().print(INTRODUCTION.formatted(things));
        return 0;
    }

    /// The clone that the script `./lab` is in.
    public synchronized Repository repository() {
        if (repository == null) {
            repository = Repository.find(Path.of(System.getProperty("lab.root", ".")));
        }
        return repository;
    }

    /// The course that was asked for. Makes git's tags of it where they are missing or old.
    public synchronized Course course() {
        if (course == null) {
            course =
                    courseTip == null
                            ? Course.of(repository())
                            : Course.of(repository(), courseTip);
            makeTags();
        }
        return course;
    }

    public synchronized Progress progress() {
        if (progress == null) {
            progress = Progress.to(System.err, timingsFolder());
        }
        return progress;
    }

    /// Where results go.
    public PrintStream out() {
        return out;
    }

    /// For what is written to [#out].
    public Style style() {
        return Style.of(Terminal.out());
    }

    /// Progress must be able to say that there is no repository.
    private Path timingsFolder() {
        try {
            return repository().labFolder();
        } catch (Failure noPlace) {
            return Path.of(System.getProperty("java.io.tmpdir"));
        }
    }

    private void makeTags() {
        GitTags tags = new GitTags(repository());
        if (tags.areUpToDate()) {
            return;
        }
        try {
            GitTags.Change change = tags.make();
            progress().note("Made git's tags of the course, see ./lab tags" + moved(change));
        } catch (GitFailed readOnly) {
            progress().note("Git's tags are not up to date: " + readOnly.what());
        }
    }

    private static String moved(GitTags.Change change) {
        return change.moved().isEmpty() ? "" : "; " + change.moved().size() + " moved";
    }
}
