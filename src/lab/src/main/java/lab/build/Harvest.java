package lab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.ui.Failure;

/// Takes what Maven built in a worktree to where it is kept, so that it stays when the worktree
/// goes.
final class Harvest {

    private static final String CLASS_PATH = "class-path";

    private final Worktree worktree;
    private final Path into;

    /// @param into an empty folder
    Harvest(Worktree worktree, Path into) {
        this.worktree = worktree;
        this.into = into;
    }

    void of(Program program) throws IOException {
        Path target = worktree.path().resolve(program.folder()).resolve("target");
        switch (program) {
            case SHOP -> application(target.resolve("quarkus-app"));
            case OUTSIDE, EXPERIMENTS -> runnable(target, program.title() + ".jar");
            case LOAD -> simulations(target);
        }
    }

    /// The jars of a class path that was kept.
    static List<Path> classPath(Path build) {
        Path file = build.resolve(CLASS_PATH);
        try {
            return Files.readAllLines(file).stream().map(build::resolve).toList();
        } catch (IOException e) {
            throw Folders.unusable(file, e);
        }
    }

    /// Moved, not copied: it has 90 MB.
    private void application(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("quarkus-run.jar"))) {
            throw new Failure(
                    "Maven built no " + folder + "/quarkus-run.jar.",
                    "Check that the module's pom runs the goal build of quarkus-maven-plugin.");
        }
        Files.move(folder, into.resolve(folder.getFileName()));
    }

    private void runnable(Path target, String name) throws IOException {
        Path jar = Jars.runnable(target);
        Files.copy(jar, into.resolve(name));
        for (Path beside : Jars.besides(jar)) {
            Path copy = into.resolve(target.relativize(beside));
            Files.createDirectories(copy.getParent());
            Files.copy(beside, copy);
        }
    }

    /// Jars built in the worktree are copied; those of Maven's repository are named.
    private void simulations(Path target) throws IOException {
        List<Path> jars = new ArrayList<>(List.of(Jars.main(target)));
        String others = Files.readString(target.resolveSibling(Maven.CLASS_PATH_FILE)).strip();
        for (String jar : others.isEmpty() ? new String[0] : others.split(":")) {
            jars.add(Path.of(jar));
        }
        List<String> lines = new ArrayList<>();
        for (Path jar : jars) {
            boolean builtHere = jar.startsWith(worktree.path());
            if (builtHere) {
                Files.copy(jar, into.resolve(jar.getFileName()));
            }
            lines.add((builtHere ? jar.getFileName() : jar).toString());
        }
        Files.write(into.resolve(CLASS_PATH), lines);
    }
}
