package lab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.build.Folders;
import lab.build.Lock;
import lab.history.Repository;
import lab.ui.Columns;
import lab.ui.Failure;
import lab.ui.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `./lab clean`: shows what the lab's files take, then removes them.
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = "Show what the lab keeps on disk, then free it.")
public final class Clean implements Callable<Integer> {

    @ParentCommand private Lab lab;

    @Option(names = "--all", description = "Also the cache that all clones of this user share.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only show.")
    private boolean dryRun;

    /// @param path a folder, which may be absent
    private record Item(String what, Path path, boolean ofThisClone) {}

    @Override
    public Integer call() {
        Repository repository = lab.repository();
        List<Lock> locks = new ArrayList<>();
        try {
            for (String work : List.of("up", "replay", "builds", "worktrees")) {
                locks.add(idle(repository, work));
            }
            return clean(repository);
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

    private Integer clean(Repository repository) {
        Columns table = new Columns(Terminal.columns());
        long freed = 0;
        for (Item item : items(repository)) {
            long bytes = Folders.sizeBytes(item.path());
            boolean goes = item.ofThisClone() || all;
            freed += goes ? bytes : 0;
            table.row(item.what(), mebibytes(bytes), goes ? "" : lab.style().dim("kept"));
        }
        lab.out().print(table.text());
        if (dryRun) {
            lab.out().println("Would free " + mebibytes(freed) + ".");
            return 0;
        }
        for (Item item : items(repository)) {
            if (item.ofThisClone() || all) {
                Folders.delete(item.path());
            }
        }
        repository.git("worktree", "prune");
        lab.out().println("Freed " + mebibytes(freed) + ".");
        if (!all) {
            lab.out().println("./lab clean --all frees the cache as well: " + cache());
        }
        return 0;
    }

    private static List<Item> items(Repository repository) {
        Path folder = repository.labFolder();
        List<Item> items = new ArrayList<>();
        items.add(new Item("reports and logs of replays", folder.resolve("runs"), true));
        items.add(new Item("built programs", folder.resolve("builds"), true));
        items.add(new Item("checkouts of tags", folder.resolve("worktrees"), true));
        items.add(new Item("data and logs of ./lab up", folder.resolve("up"), true));
        items.add(new Item("prepared databases", cache().resolve("templates"), false));
        items.add(new Item("unpacked servers", cache().resolve("servers"), false));
        return items.stream().filter(item -> Files.exists(item.path())).toList();
    }

    /// The same rule as the platform's.
    private static Path cache() {
        return Optional.ofNullable(System.getenv("MINI_AMAZON_CACHE"))
                .map(Path::of)
                .orElseGet(
                        () ->
                                Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                                        .map(Path::of)
                                        .orElse(Path.of(System.getProperty("user.home"), ".cache"))
                                        .resolve("mini-amazon"));
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1L << 20));
    }
}
