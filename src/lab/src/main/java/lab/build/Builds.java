package lab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lab.history.Repository;
import lab.ui.Failure;
import lab.ui.Progress;

/// Built programs under `.lab/builds/<program>-<key>`.
///
/// The key is a hash of what the program is made from: git's hashes of its module's files and of
/// the modules that it uses, tests left out, with the root pom and `.mvn`. So two tags that differ
/// elsewhere share a build. A build appears under its name complete or not at all.
///
/// Threads: one Maven runs at a time in a clone, also with several labs at once.
public final class Builds {

    private static final long KEPT_BYTES_MAX = 3L << 30;
    private static final Duration SURELY_IN_USE = Duration.ofHours(1);

    /// Part of every key: to be raised when the form of what is kept changes.
    private static final String FORM = "1";

    private final Repository repository;
    private final Progress progress;
    private final Path folder;

    private Builds(Repository repository, Progress progress) {
        this.repository = repository;
        this.progress = progress;
        this.folder = repository.labFolder("builds");
    }

    public static Builds of(Repository repository, Progress progress) {
        return new Builds(repository, progress);
    }

    /// Builds what is missing of several programs with one call of Maven.
    public void make(Worktree worktree, Program... programs) {
        if (missing(worktree, programs).isEmpty()) {
            return;
        }
        Runnable onWait = () -> progress.note("Waiting for another ./lab that is building.");
        try (Lock lock = Lock.take(repository, "builds", onWait)) {
            List<Program> missing = missing(worktree, programs);
            if (!missing.isEmpty()) {
                build(worktree, missing);
                removeOld();
            }
        }
    }

    /// Whether the course has the program at this commit already.
    public boolean has(Worktree worktree, Program program) {
        return Reactor.of(worktree.path()).has(program.folder());
    }

    /// @return the folder `quarkus-app`, which holds `quarkus-run.jar`
    public Path shop(Worktree worktree) {
        return made(worktree, Program.SHOP).resolve("quarkus-app");
    }

    /// @return a jar for `java -jar`
    public Path outside(Worktree worktree) {
        return made(worktree, Program.OUTSIDE).resolve("outside.jar");
    }

    /// @return a jar for `java -jar`
    public Path experiments(Worktree worktree) {
        return made(worktree, Program.EXPERIMENTS).resolve("experiments.jar");
    }

    /// @return the jars of the simulations and of Gatling
    public List<Path> load(Worktree worktree) {
        return Harvest.classPath(made(worktree, Program.LOAD));
    }

    /// Equal for two commits exactly if the program is built from the same content.
    public String key(Worktree worktree, Program program) {
        Reactor reactor = Reactor.of(worktree.path());
        if (!reactor.has(program.folder())) {
            throw new Failure(
                    "There is no "
                            + program.folder()
                            + " at "
                            + worktree.commit().substring(0, 12)
                            + ": the course has it only later.",
                    "Choose a later tag: ./lab tags");
        }
        List<String> command = new ArrayList<>(List.of("ls-tree", "-r", "--full-tree"));
        command.addAll(List.of(worktree.commit(), "--", "pom.xml", ".mvn"));
        command.addAll(reactor.closure(program.folder()));
        String content =
                repository
                        .git(command.toArray(String[]::new))
                        .lines()
                        .filter(line -> !line.contains("/src/test/"))
                        .collect(Collectors.joining("\n", FORM + "\n", ""));
        return Hash.of(content);
    }

    private Path made(Worktree worktree, Program program) {
        make(worktree, program);
        Path build = place(worktree, program);
        Folders.touch(build);
        return build;
    }

    private Path place(Worktree worktree, Program program) {
        return folder.resolve(program.title() + "-" + key(worktree, program));
    }

    private List<Program> missing(Worktree worktree, Program... programs) {
        return Arrays.stream(programs).filter(p -> !isThere(place(worktree, p), p)).toList();
    }

    /// A class path names files of the local Maven repository, which somebody may have emptied.
    private static boolean isThere(Path build, Program program) {
        return Files.isDirectory(build)
                && (program != Program.LOAD
                        || Harvest.classPath(build).stream().allMatch(Files::isRegularFile));
    }

    private void build(Worktree worktree, List<Program> programs) {
        String names = programs.stream().map(Program::title).collect(Collectors.joining(", "));
        Path log = folder.resolve(worktree.commit().substring(0, 12) + ".log");
        progress.during(
                "building " + names,
                () -> {
                    Maven.build(worktree.path(), programs, log);
                    programs.forEach(program -> keep(worktree, program));
                    return programs;
                });
    }

    private void keep(Worktree worktree, Program program) {
        Path place = place(worktree, program);
        Path fresh = folder.resolve("making-" + place.getFileName());
        Folders.delete(fresh);
        Folders.delete(place);
        try {
            Files.createDirectories(fresh);
            new Harvest(worktree, fresh).of(program);
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Folders.unusable(fresh, e);
        }
    }

    private void removeOld() {
        Instant inUse = Instant.now().minus(SURELY_IN_USE);
        long bytes = 0;
        for (Path build : Folders.newestFirst(folder)) {
            bytes += Folders.sizeBytes(build);
            if (bytes > KEPT_BYTES_MAX && Folders.used(build).isBefore(inUse)) {
                Folders.delete(build);
            }
        }
    }
}
