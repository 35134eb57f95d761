package lab.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lab.alert.AlertWatch;
import lab.incident.Incident;
import lab.measure.Database;
import lab.measure.Jcmd;
import lab.measure.Logs;
import lab.measure.Probes;
import lab.measure.Reading;
import lab.ui.Failure;
import lab.ui.Progress;
import platform.MariaDb;

/// The broken version under the load of its day, for people to look at: nothing is judged. The
/// storm is longer than a replay's, and its faults hold until the end.
///
/// Everything that it starts is gone when it is closed.
public final class DrillRun implements AutoCloseable {
    private final Incident incident;
    private final Path folder;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private Rig rig;
    private AlertWatch alerts;
    private Marks marks;

    private DrillRun(Incident incident, Path folder) {
        this.incident = incident;
        this.folder = folder;
    }

    /// Returns when the first user arrives.
    ///
    /// @param folder made, and emptied by the caller
    /// @param storm how long it lasts
    public static DrillRun start(Replays replays, Path folder, Duration storm, Progress progress) {
        var drill = new DrillRun(replays.incident().withStorm(storm), folder);
        try {
            Version version = replays.versions().incident();
            progress.during("starting the shop and its load", () -> drill.start(version));
            return drill;
        } catch (RuntimeException e) {
            drill.close();
            throw e;
        }
    }

    private DrillRun start(Version version) {
        try {
            Files.createDirectories(folder);
            rig = add(Rig.launch(version, incident.nodes(), incident.settings(), folder));
            LoadRun load = add(LoadRun.start(incident, version.load(), rig.nodes(), folder));
            rig.awaitReady();
            watch(version);
            marks = Timeline.of(incident).marks(load.go(), 0);
            add(new Faults(rig.running())).plan(incident.faults(), marks.storm());
            return this;
        } catch (IOException | SQLException e) {
            throw new Failure("The drill could not begin: " + e.getMessage(), "Try again.", e);
        }
    }

    /// With the same exporter beside the shop that a replay has, for alerts that need it.
    private void watch(Version version) throws IOException, SQLException {
        if (!AlertWatch.possible()) {
            return;
        }
        var database =
                add(
                        new Database(
                                rig.database().jdbcUrl("shop"),
                                rig.database().adminUser(),
                                rig.database().adminPassword()));
        var http = add(HttpClient.newHttpClient());
        var probes = new Probes(database, rig.outside(), rig.nodes(), http, Jcmd.in(folder));
        var sampler =
                add(new Sampler(probes, new Logs(rig.logs()), rig.database().pid(), incident));
        sampler.start();
        var targets = rig.nodes().stream().map(node -> node.address().getAuthority()).toList();
        alerts =
                add(
                        AlertWatch.start(
                                folder.resolve("prometheus"),
                                version.rules(),
                                targets,
                                sampler::nodeFigures));
    }

    private <T extends AutoCloseable> T add(T part) {
        started.push(part);
        return part;
    }

    /// Whether the incident's alert has fired since the storm began. Never, where no Prometheus is
    /// installed.
    public boolean hasFired() {
        return alerts != null
                && inStorm()
                && alerts.firing(incident.alert(), marks.storm(), Clock.now())
                        instanceof Reading.Value(double seconds)
                && seconds > 0;
    }

    public boolean inStorm() {
        return Clock.now() >= marks.storm();
    }

    /// All users have come; the last ones may still wait for an answer.
    public boolean isOver() {
        return Clock.now() >= marks.stormEnd();
    }

    /// Since the storm began; negative before.
    public Duration sinceStorm() {
        return Duration.ofMillis(Clock.now() - marks.storm());
    }

    public List<Probes.Node> nodes() {
        return rig.nodes();
    }

    public URI outside() {
        return rig.outside();
    }

    public MariaDb database() {
        return rig.database();
    }

    public Optional<URI> prometheus() {
        return Optional.ofNullable(alerts).map(AlertWatch::address);
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                throw new Failure("A part of the drill cannot be stopped: " + e, "See ps -f.", e);
            }
        }
    }
}
