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
import java.util.List;
import java.util.Map;
import lab.alert.AlertWatch;
import lab.incident.Incident;
import lab.incident.Incident.Check;
import lab.incident.Incident.Signal;
import lab.measure.Answers;
import lab.measure.Database;
import lab.measure.Jcmd;
import lab.measure.Logs;
import lab.measure.Probes;
import lab.measure.Reading;
import lab.ui.Progress;

/// Runs one version of the shop under the incident's load, from an empty folder to the measured
/// figures. Everything that it starts is gone when [#run] returns, however it returns.
public final class SideRun {
    /// Into the storm, when the evidence is taken: the same second on every side.
    private static final Duration PROFILE_FROM = Duration.ofSeconds(3);

    private static final Duration PROFILE_FOR = Duration.ofSeconds(4);

    private static final Duration THREADS_BEFORE_THE_END = Duration.ofMillis(500);

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
                LoadRun load = LoadRun.start(incident, version.load(), rig.nodes(), folder)) {
            during("starting " + nodes(), () -> ready(rig));
            run(rig, load, look);
        }
    }

    private static Rig ready(Rig rig) {
        rig.awaitReady();
        return rig;
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    /// A step of this side; one that fails is not shown as done.
    private <T> T during(String what, Work<T> work) throws IOException {
        try (var step = progress.step(version.side() + ": " + what)) {
            try {
                return work.done();
            } catch (IOException | RuntimeException e) {
                step.failed();
                throw e;
            }
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
            Probes probes = new Probes(database, rig.outside(), rig.nodes(), http, Jcmd.in(folder));
            try (Sampler sampler = new Sampler(probes, logs, rig.database().pid(), incident);
                    BusiestSeconds busiest = BusiestSeconds.of(incident);
                    AlertWatch alerts = alerts(rig, sampler);
                    Faults faults = new Faults(rig.running())) {
                var instruments =
                        new Instruments(rig, probes, logs, sampler, busiest, alerts, load, faults);
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
            Rig rig,
            Probes probes,
            Logs logs,
            Sampler sampler,
            BusiestSeconds busiest,
            AlertWatch alerts,
            LoadRun load,
            Faults faults) {}

    private Measured observe(Instruments with) throws IOException, SQLException {
        with.probes().database().keepStatements();
        EvidenceTaker evidence = new EvidenceTaker(folder, incident.evidence());
        Snapshots snapshots = new Snapshots(incident, with.probes(), with.logs());
        Timeline timeline = Timeline.of(incident);
        long pause = timeline.pause().toMillis();
        Begun begun =
                during(
                        "warm-up",
                        () -> {
                            Marks plan = begin(with, timeline);
                            evidence.atTheBegin(with.probes());
                            long justBefore = plan.calm() - pause / 4;
                            return new Begun(plan, snapshots.first(justBefore));
                        });
        Marks plan = begun.plan();
        with.faults().plan(incident.faults(), plan.storm());
        snapshots.planInStorm(plan.storm());
        Snapshot between =
                during(
                        "calm, " + incident.calm(),
                        () -> {
                            Snapshot calm = snapshots.at(plan.storm() - Math.min(pause, 1_000) / 3);
                            evidence.beforeTheStorm(with.probes().database());
                            return calm;
                        });
        Answers answers = during("storm", () -> storm(with, plan, evidence));
        return during(
                "evidence",
                () -> {
                    Snapshot after = snapshots.at(Clock.now());
                    evidence.atTheEnd(with.probes(), with.logs(), between, after);
                    Marks marks = timeline.marks(plan.warmUp(), Clock.now());
                    Figures figures =
                            new Figures(
                                    incident.load(),
                                    marks,
                                    new Figures.At(
                                            begun.calm(), between, snapshots.inStorm(), after),
                                    with.busiest(),
                                    answers,
                                    with.logs(),
                                    with.rig().secrets());
                    return measured(figures, with, evidence);
                });
    }

    /// @param plan its last mark is not known yet
    /// @param calm what was read at the calm phase's begin
    private record Begun(Marks plan, Snapshot calm) {}

    private static Marks begin(Instruments with, Timeline timeline) throws IOException {
        with.sampler().start();
        with.busiest().start(with.probes());
        return timeline.marks(with.load().go(), 0);
    }

    private Answers storm(Instruments with, Marks plan, EvidenceTaker evidence) throws IOException {
        if (evidence.wantsFlameGraph()) {
            profile(with.rig(), plan, evidence);
        }
        Clock.sleepUntil(plan.stormEnd() - THREADS_BEFORE_THE_END.toMillis());
        evidence.inTheStorm(with.probes());
        Clock.sleepUntil(plan.stormEnd());
        Answers answers = with.load().finish(LOAD_ENDS_WITHIN);
        with.faults().windows();
        Clock.sleepUntil(Clock.now() + incident.load().quiet().toMillis());
        return answers;
    }

    private void profile(Rig rig, Marks plan, EvidenceTaker evidence) throws IOException {
        Path flameGraph = folder.resolve("flame-graph.html");
        long pid = rig.nodes().getFirst().pid();
        Profiler profiler = Profiler.unpack(folder.getParent());
        Clock.sleepUntil(plan.storm() + PROFILE_FROM.toMillis());
        try {
            profiler.start(pid);
            Clock.sleepUntil(plan.storm() + PROFILE_FROM.plus(PROFILE_FOR).toMillis());
            profiler.stop(pid, flameGraph);
            evidence.flameGraph(flameGraph, PROFILE_FOR);
        } catch (IOException e) {
            progress.note("no flame graph: " + e.getMessage());
        }
    }

    private Measured measured(Figures figures, Instruments with, EvidenceTaker evidence) {
        Map<Signal, Map<Phase, Reading>> signals = new HashMap<>();
        for (Signal signal : incident.signals()) {
            Map<Phase, Reading> byPhase = new EnumMap<>(Phase.class);
            byPhase.put(Phase.CALM, figures.of(signal.figure(), Phase.CALM));
            byPhase.put(Phase.STORM, figures.of(signal.figure(), Phase.STORM));
            signals.put(signal, byPhase);
        }
        Map<Check, Map<Phase, Measured.Compared>> checks = new HashMap<>();
        for (Check check : incident.checks()) {
            Map<Phase, Measured.Compared> byPhase = new EnumMap<>(Phase.class);
            for (Phase phase : check.phases()) {
                Reading other = check.equalTo() == null ? null : figures.of(check.equalTo(), phase);
                byPhase.put(phase, new Measured.Compared(figures.of(check.figure(), phase), other));
            }
            checks.put(check, byPhase);
        }
        return new Measured(
                side(figures.answers(), figures.marks(), with, evidence),
                signals,
                checks,
                firing(with.alerts(), figures.marks()));
    }

    private Map<Phase, Reading> firing(AlertWatch alerts, Marks marks) {
        return alerts == null
                ? Map.of()
                : Map.of(
                        Phase.CALM, alerts.firing(incident.alert(), marks.calm(), marks.storm()),
                        Phase.STORM, alerts.firing(incident.alert(), marks.storm(), marks.quiet()));
    }

    private static List<Side.FaultWindow> faults(Faults faults, Marks marks) {
        return faults.windows().stream()
                .map(
                        window ->
                                new Side.FaultWindow(
                                        window.fault().name(),
                                        window.fault().what(),
                                        window.from(),
                                        window.to() == null ? marks.quiet() : window.to()))
                .toList();
    }

    private Side side(Answers answers, Marks marks, Instruments with, EvidenceTaker evidence) {
        List<Series> series = new ArrayList<>(AnswerSeries.of(answers, marks.calm()));
        series.addAll(with.sampler().series(marks.calm()));
        return new Side(
                version.side(),
                version.name(),
                version.commit(),
                marks,
                List.of(
                        answers.figures(Phase.CALM, incident.load()),
                        answers.figures(Phase.STORM, incident.load())),
                series,
                faults(with.faults(), marks),
                evidence.taken());
    }
}
