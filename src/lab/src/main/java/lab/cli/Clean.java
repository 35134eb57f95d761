package lab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import lab.build.Folders;
import lab.build.Lock;
import lab.history.Repository;
import lab.run.RunLock;
import lab.ui.Columns;
import lab.ui.Failure;
import lab.ui.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import platform.Cache;

/// `./lab clean`: shows what the lab's files take, then removes them.
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = "Show what the lab keeps on disk, then free it.")
public final class Clean implements Callable<Integer> {

    private static final Map<String, String> TITLES =
            Map.of(
                    "runs", "reports and logs of replays",
                    "builds", "built programs",
                    "worktrees", "checkouts of tags",
                    "up", "data and logs of ./lab up");

    /// What the script and the locks need while this runs.
    private static final Set<String> IN_USE = Set.of("program", "locks");

    @ParentCommand private Lab lab;

    @Option(names = "--all", description = "Also the cache that all clones of this user share.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only show.")
    private boolean dryRun;

    private final SharedCache cache;

    public Clean() {
        this(SharedCache.ofUser());
    }

    Clean(SharedCache cache) {
        this.cache = cache;
    }

    @Override
    public Integer call() {
        Repository repository = lab.repository();
        List<Lock> locks = new ArrayList<>();
        try (RunLock noReplay = RunLock.take(cache.folder())) {
            for (String work : List.of("up", "builds", "worktrees")) {
                locks.add(idle(repository, work));
            }
            show(repository);
            if (!dryRun) {
                free(repository);
            }
            return 0;
        } finally {
            locks.forEach(Lock::close);
        }
    }

    private static Lock idle(Repository repository, String work) {
        return Lock.tryTake(repository, work)
                .orElseThrow(
                        () ->
                                new Failure(
                                        "Another ./lab is at work in this clone (" + work + ").",
                                        "Stop it, or wait until it is done."));
    }

    private void show(Repository repository) {
        Columns table = new Columns(Terminal.columns());
        for (Path folder : folders(repository)) {
            String name = folder.getFileName().toString();
            String size = mebibytes(Folders.sizeBytes(folder));
            table.row(TITLES.getOrDefault(name, name), size, "");
        }
        String kept = all ? "" : lab.style().dim("kept; --all frees it too");
        for (Cache.Entry entry : cache.entries()) {
            table.row("cache: " + entry.name(), mebibytes(entry.bytes()), kept);
        }
        lab.out().print(table.text());
    }

    private void free(Repository repository) {
        long freed = 0;
        for (Path folder : folders(repository)) {
            freed += Folders.sizeBytes(folder);
            Folders.delete(folder);
        }
        repository.git("worktree", "prune");
        freed += all ? cache.clean() : 0;
        lab.out().println("Freed " + mebibytes(freed) + ".");
    }

    private static List<Path> folders(Repository repository) {
        return Folders.inside(repository.labFolder(), "").stream()
                .filter(folder -> !IN_USE.contains(folder.getFileName().toString()))
                .toList();
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1L << 20));
    }
}
