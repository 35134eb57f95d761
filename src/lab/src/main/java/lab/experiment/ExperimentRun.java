package lab.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lab.build.Builds;
import lab.build.Lock;
import lab.build.Worktrees;
import lab.history.Repository;
import lab.ui.Failure;
import lab.ui.Progress;
import platform.Child;

/// One experiment of the checked-out tree, changes that are not committed included.
///
/// The program runs in a process of its own. What it prints goes to `log` in its folder; from there
/// comes the progress that a waiting person sees.
public final class ExperimentRun {

    private static final Duration LOOK = Duration.ofMillis(300);

    /// What the program says of itself, and what JMH says.
    private static final Pattern PROGRESS =
            Pattern.compile("^(?:at: (.+)|# Run progress: (.+))$", Pattern.MULTILINE);

    private final Repository repository;
    private final Progress progress;
    private final String name;
    private final Path folder;

    public ExperimentRun(Repository repository, Progress progress, String name) {
        this.repository = repository;
        this.progress = progress;
        this.name = name;
        this.folder = repository.labFolder("experiments").resolve(name);
    }

    /// Where the chart and the data are.
    public Path folder() {
        return folder;
    }

    /// Builds what is needed and measures. One experiment at a time: two would measure each other.
    ///
    /// @param published whether it takes the time that figures to rely on need
    /// @return the result, as text
    public String measure(boolean published) {
        Runnable onWait = () -> progress.note("Waiting for another experiment to end.");
        try (Lock lock = Lock.take(repository, "experiments", onWait)) {
            Path program = program();
            List<String> arguments = new ArrayList<>(List.of("run", name, folder.toString()));
            if (published) {
                arguments.add("--published");
            }
            String step = "measuring " + name + (published ? ", for its page" : "");
            run(program, arguments, step);
            return Files.readString(folder.resolve("result.txt"));
        } catch (IOException e) {
            throw new Failure(
                    name + " left no result: " + e.getMessage(), "Look into " + log() + ".", e);
        }
    }

    /// Puts the last run's chart and table onto the experiment's page.
    ///
    /// @return the page
    public Path writePage() {
        if (!Files.isRegularFile(folder.resolve("about.json"))) {
            throw new Failure(
                    name + " has not been measured.",
                    "./lab experiment " + name + " --published --page");
        }
        Path page = page();
        run(program(), List.of("page", name, folder.toString(), page.toString()), "page");
        return page;
    }

    /// In the folder of the stage that the experiment belongs to: the only page of its name.
    private Path page() {
        Path stages = repository.root().resolve("docs/stages");
        try (Stream<Path> folders = Files.list(stages)) {
            return folders.map(stage -> stage.resolve(name + ".md"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no stage has a page " + name + ".md"));
        } catch (IOException e) {
            throw new Failure(
                    "There is no page for " + name + ": " + e.getMessage() + ".",
                    "Write docs/stages/<stage>/" + name + ".md with the two marks of a result.",
                    e);
        }
    }

    private Path program() {
        Builds builds = Builds.of(repository, progress);
        return builds.experiments(Worktrees.of(repository).ofWorkingTree());
    }

    private void run(Path program, List<String> arguments, String step) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-jar", program.toString()));
        command.addAll(arguments);
        Child.Spec spec = Child.spec(name, command.toArray(String[]::new)).log(log());
        try (Child child = Child.start(spec);
                Progress.Step shown = progress.step(step)) {
            while (!child.await(LOOK)) {
                shown.detail(lastProgress());
            }
            int status = child.await();
            if (status != 0) {
                shown.failed();
                throw new Failure(
                        "The experiment " + name + " failed: " + reason(),
                        "All that it said is in " + log());
            }
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String lastProgress() {
        String last = "";
        try {
            Matcher lines = PROGRESS.matcher(Files.readString(log()));
            while (lines.find()) {
                last = lines.group(1) == null ? lines.group(2) : lines.group(1);
            }
        } catch (IOException notYet) {
            return "";
        }
        return last;
    }

    private String reason() {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.filter(line -> line.startsWith("Exception in thread"))
                    .findFirst()
                    .orElse("it says no reason");
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
