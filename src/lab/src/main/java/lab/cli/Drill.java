package lab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import lab.history.IncidentTags;
import lab.run.DrillRun;
import lab.run.Replays;
import lab.run.RunLock;
import lab.ui.Columns;
import lab.ui.CtrlC;
import lab.ui.Failure;
import lab.ui.Lines;
import lab.ui.Terminal;
import lab.up.MariaDbClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import platform.Cache;

/// `./lab drill`: be on call. A broken version runs under its load, with nothing but the page;
/// hints come when they are asked for, and the name at the end.
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = {
            "Be on call for a broken shop under load: its page, the pager, hints on demand.",
            "Without a name it takes any incident, and names it at the end."
        })
public final class Drill implements Callable<Integer> {
    private static final int LOOK_MILLIS = 500;

    /// Commands are copied, so no line is wrapped.
    private static final int UNBROKEN = 1000;

    @ParentCommand private Lab lab;

    @Parameters(
            arity = "0..1",
            paramLabel = "<incident>",
            description = "Its name, as ./lab list shows it.")
    private String id;

    @Option(
            names = "--for",
            paramLabel = "<time>",
            defaultValue = "3m",
            description = "How long the storm lasts, as 60s or 5m; default: ${DEFAULT-VALUE}.")
    private String length;

    @Override
    public Integer call() {
        Duration storm = Fault.time(length);
        IncidentTags incident = id == null ? any(lab.course().incidents()) : named();
        Briefing briefing = briefing(incident);
        try (RunLock lock = RunLock.take(Cache.ofUser().folder())) {
            lab.out().println();
            lab.out().println(briefing.page());
            lab.out().println();
            Replays replays = new Replays(lab.repository(), incident, lab.progress());
            Path folder = new Runs(lab, incident).fresh("drill");
            try (DrillRun run = DrillRun.start(replays, folder, storm, lab.progress())) {
                lab.out().print(addresses(run, folder));
                onCall(run, briefing);
                reveal(incident);
            }
        }
        return 0;
    }

    private IncidentTags named() {
        return lab.course().incident(id);
    }

    private static IncidentTags any(List<IncidentTags> incidents) {
        List<IncidentTags> mended = incidents.stream().filter(IncidentTags::hasFix).toList();
        if (mended.isEmpty()) {
            throw new Failure("The course has no incident yet.", "Take a later edition.");
        }
        return mended.get(ThreadLocalRandom.current().nextInt(mended.size()));
    }

    private Briefing briefing(IncidentTags incident) {
        String page = Pages.page(lab.repository(), incident).orElse("");
        String hints = Pages.hints(lab.repository(), incident).orElse("");
        return Briefing.of(page, hints, incident.id());
    }

    private static String addresses(DrillRun run, Path folder) {
        Columns rows = new Columns(UNBROKEN);
        run.nodes().forEach(node -> rows.row(node.name(), node.address() + "  pid " + node.pid()));
        rows.row("outside", run.outside() + "  what it sees: /admin/calls/<service>");
        rows.row("database", MariaDbClient.asRoot(run.database()));
        run.prometheus().ifPresent(at -> rows.row("Prometheus", at + "  a minute is a second"));
        rows.row("logs", folder.toString());
        return rows.text();
    }

    /// What is said when it is so, once.
    private record News(BooleanSupplier happened, String what) {}

    /// Returns when somebody has had enough.
    private void onCall(DrillRun run, Briefing briefing) {
        lab.out().println();
        lab.out().println("Enter: a hint. q, Enter: enough. docs/diagnosis.md is the method.");
        Lines typed = Lines.ofStandardInput();
        List<News> news = new ArrayList<>();
        news.add(new News(run::inStorm, "The storm begins."));
        news.add(new News(run::hasFired, "The pager: the alert fires."));
        news.add(new News(run::isOver, "The load is over. Everything still runs, for a look."));
        while (!CtrlC.within(LOOK_MILLIS)) {
            news.removeIf(each -> happened(each, run));
            String line = typed.next();
            if (line != null && line.strip().equals("q")) {
                return;
            }
            if (line != null) {
                lab.out().println(briefing.nextHint().orElse("There are no more hints."));
                lab.out().println();
            }
        }
    }

    private boolean happened(News news, DrillRun run) {
        if (!news.happened().getAsBoolean()) {
            return false;
        }
        say(run, news.what());
        return true;
    }

    private void say(DrillRun run, String what) {
        long seconds = run.sinceStorm().toSeconds();
        lab.out().printf(Locale.ROOT, "T+%02d:%02d  %s%n", seconds / 60, seconds % 60, what);
    }

    private void reveal(IncidentTags incident) {
        lab.out().println();
        lab.out().println("It was " + incident.id() + ".");
        lab.out()
                .print(
                        new Columns(Terminal.columns())
                                .row("./lab start " + incident.id(), "mend it")
                                .row("./lab check " + incident.id(), "judge what you did")
                                .row("./lab diff " + incident.id(), "the answer")
                                .text());
    }
}
