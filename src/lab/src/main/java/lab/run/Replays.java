package lab.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lab.history.IncidentTags;
import lab.history.Repository;
import lab.incident.Incident;
import lab.incident.IncidentFiles;
import lab.measure.Probes;
import lab.ui.Failure;
import lab.ui.Progress;

/// Runs the sides of one incident, one after the other, and judges them.
///
/// Two replays at once would steal each other's cores and prove nothing: the second is refused (see
/// [RunLock]).
public final class Replays {
    private final Repository repository;
    private final IncidentTags tags;
    private final Progress progress;
    private final Incident incident;
    private final Versions versions;

    public Replays(Repository repository, IncidentTags tags, Progress progress) {
        this.repository = repository;
        this.tags = tags;
        this.progress = progress;
        this.incident =
                new IncidentFiles(repository, tags.incidentCommit(), tags.incidentTag() + ":")
                        .find(tags.id())
                        .orElseThrow(
                                () ->
                                        new Failure(
                                                tags.incidentTag()
                                                        + " has no "
                                                        + IncidentFiles.path(tags.id())
                                                        + ".",
                                                "Take another edition of the course."));
        this.versions = new Versions(repository, tags, progress);
    }

    public Incident incident() {
        return incident;
    }

    public Versions versions() {
        return versions;
    }

    /// The wrong fixes that the fix's commit keeps.
    public List<WrongFix> wrongFixes() {
        Path worktree = lab.build.Worktrees.of(repository).at(tags.fixCommit()).path();
        return WrongFix.in(worktree.resolve("docs/incidents/" + tags.id() + "/wrong"));
    }

    /// What is done with the result while the last side still runs.
    public interface Look {
        Look NONE = (replay, nodes) -> {};

        void at(Replay replay, List<Probes.Node> nodes) throws IOException;
    }

    /// Runs `sides` in their order.
    public Replay run(List<Version> sides, Path folder, Look look)
            throws IOException, SQLException {
        Instant startedAt = Instant.now();
        var system = ManagementFactory.getOperatingSystemMXBean();
        new Busy(system.getSystemLoadAverage(), system.getAvailableProcessors())
                .note()
                .ifPresent(progress::note);
        List<Measured> measured = new ArrayList<>();
        for (Version version : sides) {
            boolean last = version == sides.getLast();
            SideRun run = new SideRun(incident, version, folder.resolve(version.side()), progress);
            run.run(
                    (side, nodes) -> {
                        measured.add(side);
                        if (last) {
                            look.at(judged(measured, startedAt), nodes);
                        }
                    });
        }
        return judged(measured, startedAt);
    }

    private Replay judged(List<Measured> measured, Instant startedAt) {
        Map<String, String> stillRed =
                wrongFixes().stream().collect(Collectors.toMap(WrongFix::side, WrongFix::stillRed));
        List<Judgement> rows = new Judge(incident, stillRed).judge(measured);
        List<Side> sides = measured.stream().map(Measured::side).toList();
        Conclusion conclusion = Conclusion.of(sides, rows);
        return new Replay(
                incident.id(),
                incident.page(),
                startedAt,
                Duration.between(startedAt, Instant.now()),
                machine(),
                sides,
                rows,
                conclusion.partial(),
                conclusion.proven(),
                conclusion.sentence());
    }

    private static String machine() {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, %d GiB, %s %s, JDK %s"
                .formatted(
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                        system.getName(),
                        system.getArch(),
                        System.getProperty("java.version"));
    }
}
