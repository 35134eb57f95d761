package lab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import lab.build.Folders;
import lab.history.IncidentTags;
import lab.history.Repository;
import lab.report.ReplayFile;
import lab.report.Report;
import lab.report.Table;
import lab.report.Texts;
import lab.run.Replay;
import lab.ui.Terminal;

/// The folders of runs, `.lab/runs/<id>`: where a replay writes, and what is left there for a
/// reader.
final class Runs {
    private final Lab lab;
    private final IncidentTags incident;

    Runs(Lab lab, IncidentTags incident) {
        this.lab = lab;
        this.incident = incident;
    }

    /// An empty folder; what an earlier run of that name left is gone.
    Path fresh(String name) {
        Path folder = lab.repository().labFolder("runs").resolve(name);
        Folders.delete(folder);
        return lab.repository().labFolder("runs/" + name);
    }

    /// Writes report and replay.json, and prints the table, or JSON if that was asked for.
    void publish(Replay replay, Path folder, boolean noSpoilers, boolean json) throws IOException {
        Texts texts = noSpoilers ? texts().withoutSpoilers() : texts();
        ReplayFile.write(replay, folder.resolve("replay.json"));
        Path report = folder.resolve("index.html");
        Report.write(replay, texts, report);
        if (json) {
            lab.out().println(ReplayFile.json(replay, folder));
            return;
        }
        lab.out().println();
        lab.out().print(Table.of(replay, Terminal.out()));
        lab.out().println();
        lab.out()
                .printf(
                        Locale.ROOT,
                        "report  %s   (took %d s)%n",
                        relative(report),
                        replay.took().toSeconds());
    }

    private Path relative(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    private Texts texts() {
        Repository repository = lab.repository();
        String folder = "docs/incidents/" + incident.id() + "/";
        return new Texts(
                repository.file(incident.incidentCommit(), folder + "README.md").orElse(""),
                repository.file(incident.fixCommit(), folder + "postmortem.md").orElse(""),
                repository.git(
                        "diff",
                        incident.incidentCommit(),
                        incident.fixCommit(),
                        "--",
                        ".",
                        ":!docs",
                        ":!CHANGELOG.md"));
    }
}
