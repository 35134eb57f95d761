package lab.run;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.build.Builds;
import lab.build.Hash;
import lab.build.Program;
import lab.build.Worktree;
import lab.build.Worktrees;
import lab.history.IncidentTags;
import lab.history.Repository;
import lab.ui.Progress;
import platform.MariaDb;

/// Makes the versions of one incident ready to start: checked out, built, with a database that is
/// migrated and seeded.
///
/// Load and world outside are always those of the incident tag and the alert rules those of the fix
/// tag, so that what is judged never brings its own judge along.
public final class Versions {
    private static final String FORM = "1";

    private final Repository repository;
    private final IncidentTags tags;
    private final Progress progress;
    private final Worktrees worktrees;
    private final Builds builds;

    public Versions(Repository repository, IncidentTags tags, Progress progress) {
        this.repository = repository;
        this.tags = tags;
        this.progress = progress;
        this.worktrees = Worktrees.of(repository);
        this.builds = Builds.of(repository, progress);
    }

    public Version incident() {
        return of(Sides.INCIDENT, tags.incidentTag(), atIncident());
    }

    public Version fix() {
        return of(Sides.FIX, tags.fixTag(), worktrees.at(tags.fixCommit()));
    }

    public Version yours() {
        return of(Sides.YOURS, "your working tree", worktrees.ofWorkingTree());
    }

    public Version wrong(WrongFix wrong) {
        return of(wrong.side(), wrong.name(), patched(wrong));
    }

    public Worktree patched(WrongFix wrong) {
        return worktrees.patched(tags.incidentCommit(), wrong.patch());
    }

    private Worktree atIncident() {
        return worktrees.at(tags.incidentCommit());
    }

    private Version of(String side, String name, Worktree worktree) {
        Worktree incident = atIncident();
        builds.make(incident, Program.OUTSIDE, Program.LOAD, Program.SHOP);
        Path shop = builds.shop(worktree);
        Version unseeded =
                new Version(
                        side,
                        name,
                        worktree.commit(),
                        shop,
                        worktree.path().resolve("src/shop/jvm.options"),
                        builds.outside(incident),
                        incident.path().resolve("src/outside/jvm.options"),
                        builds.load(incident),
                        worktrees
                                .at(tags.fixCommit())
                                .path()
                                .resolve("observability/prometheus/rules"),
                        null);
        return unseeded.with(template(worktree, unseeded));
    }

    /// A data directory that the shop of this version has migrated and seeded; made once for the
    /// same migrations and seed.
    private Path template(Worktree worktree, Version version) {
        String key = "shop-" + seedKey(worktree);
        return MariaDb.template(
                key,
                database -> {
                    progress.during(
                            "seeding a database",
                            () -> {
                                Rig.seed(version, database, repository.labFolder("seeding"));
                                return version;
                            });
                });
    }

    private String seedKey(Worktree worktree) {
        String files =
                repository
                        .git("ls-tree", "-r", "--full-tree", worktree.commit(), "--", "src")
                        .lines()
                        .filter(line -> !line.contains("/src/test/"))
                        .filter(Versions::shapesTheDatabase)
                        .collect(Collectors.joining("\n", FORM + "\n", ""));
        return Hash.of(files);
    }

    private static boolean shapesTheDatabase(String line) {
        String path = line.substring(line.indexOf('\t') + 1).toLowerCase(Locale.ROOT);
        return path.contains("/resources/db/")
                || path.contains("/resources/catalog/")
                || path.contains("seed")
                || path.contains("assortment");
    }
}
