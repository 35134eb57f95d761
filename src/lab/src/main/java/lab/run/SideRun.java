package lab.run;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import lab.alert.AlertWatch;
import lab.incident.Incident;
import lab.incident.Incident.Check;
import lab.incident.Incident.Signal;
import lab.incident.Source;
import lab.measure.Answers;
import lab.measure.Database;
import lab.measure.Logs;
import lab.measure.Probes;
import lab.measure.Reading;
import lab.ui.Failure;
import lab.ui.Progress;

/// Runs one version of the shop under the incident's load, from an empty folder to the measured
/// figures. Everything that it starts is gone when [#run] returns, however it returns.
public final class SideRun {
    /// Into the storm, when the evidence is taken: the same second on every side.
    private static final Duration PROFILE_FROM = Duration.ofSeconds(3);

    private static final Duration PROFILE_FOR = Duration.ofSeconds(4);

    /// After the storm for the load to end; it may take that long to see its last time-outs.
    private static final Duration LOAD_ENDS_WITHIN = Timeline.TIME_OUT.plusSeconds(12);

    private final Incident incident;
    private final Version version;
    private final Path folder;
    private final Progress progress;

    /// @param folder of this side; made, and emptied by the caller
    public SideRun(Incident incident, Version version, Path folder, Progress progress) {
        this.incident = incident;
        this.version = version;
        this.folder = folder;
        this.progress = progress;
    }

    /// What is done while everything still runs.
    public interface Look {
        void at(Measured measured, List<Probes.Node> nodes) throws IOException;
    }

    public void run(Look look) throws IOException, SQLException {
        Files.createDirectories(folder);
        try (Rig rig = Rig.launch(version, incident.nodes(), incident.settings(), folder);
                LoadRun load =
                        LoadRun.start(incident.load(), version.load(), rig.nodes(), folder)) {
            try (var step = progress.step(version.side() + ": starting " + nodes())) {
                rig.awaitReady();
            }
            run(rig, load, look);
        }
    }

    private void run(Rig rig, LoadRun load, Look look) throws IOException, SQLException {
        Logs logs = new Logs(rig.logs());
        try (Database database =
                        new Database(
                                rig.database().jdbcUrl("shop"),
                                rig.database().adminUser(),
                                rig.database().adminPassword());
                HttpClient http = HttpClient.newHttpClient()) {
            Probes probes = new Probes(database, rig.outside(), rig.nodes(), http);
            try (Sampler sampler = new Sampler(probes, logs, rig.database().pid(), incident);
                    AlertWatch alerts = alerts(rig, sampler)) {
                var instruments = new Instruments(rig, probes, logs, sampler, alerts, load);
                look.at(observe(instruments), rig.nodes());
            }
        }
    }

    private String nodes() {
        return incident.nodes() == 1 ? "the shop" : incident.nodes() + " nodes of the shop";
    }

    private AlertWatch alerts(Rig rig, Sampler sampler) throws IOException {
        if (!AlertWatch.possible()) {
            return null;
        }
        List<String> targets =
                rig.nodes().stream().map(node -> node.address().getAuthority()).toList();
        return AlertWatch.start(
                folder.resolve("prometheus"), version.rules(), targets, sampler::nodeFigures);
    }

    /// What a side is watched with.
    ///
    /// @param alerts null where no Prometheus is installed
    private record Instruments(
            Rig rig, Probes probes, Logs logs, Sampler sampler, AlertWatch alerts, LoadRun load) {}

    private Measured observe(Instruments with) throws IOException, SQLException {
        Probes probes = with.probes();
        probes.database().keepStatements();
        EvidenceTaker evidence = new EvidenceTaker(folder, incident.evidence());
        Timeline timeline = Timeline.of(incident.load());
        long firstUser;
        Marks plan;
        try (var step = progress.step(version.side() + ": warm-up")) {
            with.sampler().start();
            firstUser = with.load().go();
            plan = timeline.marks(firstUser, 0);
            sleepUntil(plan.calm() - Timeline.PAUSE.toMillis() / 4);
        }
        Snapshot before = snapshot(probes, with.logs());
        Snapshot between;
        try (var step = progress.step(version.side() + ": calm, " + incident.calm())) {
            sleepUntil(plan.storm() - Timeline.PAUSE.toMillis() / 3);
            between = snapshot(probes, with.logs());
        }
        Answers answers;
        try (var step = progress.step(version.side() + ": storm")) {
            if (evidence.wantsFlameGraph()) {
                profile(with.rig(), plan, evidence);
            }
            sleepUntil(plan.stormEnd());
            answers = with.load().finish(LOAD_ENDS_WITHIN);
        }
        try (var step = progress.step(version.side() + ": evidence")) {
            Snapshot after = snapshot(probes, with.logs());
            evidence.atTheEnd(
                    probes.database(), with.rig().nodes().getFirst(), with.logs(), between);
            Marks marks = timeline.marks(firstUser, System.currentTimeMillis());
            Figures figures =
                    new Figures(
                            incident.load(),
                            before,
                            between,
                            after,
                            answers,
                            with.logs(),
                            with.rig().secrets());
            return measured(figures, marks, with, evidence);
        }
    }

    private Snapshot snapshot(Probes probes, Logs logs) throws IOException {
        Map<Source, Reading> readings = new HashMap<>();
        for (Source source : sources()) {
            readings.put(source, probes.read(source));
        }
        return new Snapshot(readings, logs.offsets());
    }

    private Set<Source> sources() {
        Set<Source> sources = new LinkedHashSet<>();
        incident.signals().forEach(signal -> sources.add(signal.source()));
        for (Check check : incident.checks()) {
            sources.add(check.source());
            if (check.equalTo() != null) {
                sources.add(check.equalTo());
            }
        }
        return sources;
    }

    private void profile(Rig rig, Marks plan, EvidenceTaker evidence) throws IOException {
        Path flameGraph = folder.resolve("flame-graph.html");
        long pid = rig.nodes().getFirst().pid();
        Profiler profiler = Profiler.unpack(folder.getParent());
        sleepUntil(plan.storm() + PROFILE_FROM.toMillis());
        try {
            profiler.start(pid);
            sleepUntil(plan.storm() + PROFILE_FROM.plus(PROFILE_FOR).toMillis());
            profiler.stop(pid, flameGraph);
            evidence.flameGraph(flameGraph);
        } catch (IOException e) {
            progress.note("no flame graph: " + e.getMessage());
        }
    }

    private Measured measured(
            Figures figures, Marks marks, Instruments with, EvidenceTaker evidence) {
        Map<Signal, Map<Phase, Reading>> signals = new HashMap<>();
        for (Signal signal : incident.signals()) {
            Map<Phase, Reading> byPhase = new EnumMap<>(Phase.class);
            byPhase.put(Phase.CALM, figures.of(signal.source(), signal.per(), Phase.CALM));
            byPhase.put(Phase.STORM, figures.of(signal.source(), signal.per(), Phase.STORM));
            signals.put(signal, byPhase);
        }
        Map<Check, Map<Phase, Measured.Compared>> checks = new HashMap<>();
        for (Check check : incident.checks()) {
            Map<Phase, Measured.Compared> byPhase = new EnumMap<>(Phase.class);
            for (Phase phase : check.phases()) {
                Reading other =
                        check.equalTo() == null
                                ? null
                                : figures.of(check.equalTo(), Incident.Per.NOTHING, phase);
                byPhase.put(
                        phase,
                        new Measured.Compared(
                                figures.of(check.source(), check.per(), phase), other));
            }
            checks.put(check, byPhase);
        }
        return new Measured(
                side(figures.answers(), marks, with.sampler(), evidence),
                signals,
                checks,
                firing(with.alerts(), marks));
    }

    private Map<Phase, Reading> firing(AlertWatch alerts, Marks marks) {
        return alerts == null
                ? Map.of()
                : Map.of(
                        Phase.CALM, alerts.firing(incident.alert(), marks.calm(), marks.storm()),
                        Phase.STORM, alerts.firing(incident.alert(), marks.storm(), marks.quiet()));
    }

    private Side side(Answers answers, Marks marks, Sampler sampler, EvidenceTaker evidence) {
        List<Series> series = new ArrayList<>(AnswerSeries.of(answers, marks.calm()));
        series.addAll(sampler.series(marks.calm()));
        return new Side(
                version.side(),
                version.name(),
                version.commit(),
                marks,
                List.of(
                        answers.figures(Phase.CALM, incident.load()),
                        answers.figures(Phase.STORM, incident.load())),
                series,
                evidence.taken());
    }

    private static void sleepUntil(long epochMillis) {
        try {
            TimeUnit.MILLISECONDS.sleep(epochMillis - System.currentTimeMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", "");
        }
    }
}
