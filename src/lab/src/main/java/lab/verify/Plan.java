package lab.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.build.Worktree;
import lab.build.Worktrees;
import lab.history.IncidentTags;
import lab.history.Repository;
import lab.run.Replay;
import lab.run.Replays;
import lab.run.Version;
import lab.run.WrongFix;
import lab.ui.Progress;

/// The tasks for a list of incidents, in the order of their worth: the three sides of each, then
/// the regression tests and the tests at their tags, then the wrong fixes.
final class Plan {
    private final Repository repository;
    private final Progress progress;
    private final Tests tests;
    private final Path runs;
    private final int repeat;

    Plan(Repository repository, Progress progress, int repeat) {
        this.repository = repository;
        this.progress = progress;
        this.repeat = repeat;
        this.tests = new Tests(repository.labFolder("runs/verify"));
        this.runs = repository.labFolder("runs/verify");
    }

    List<Task> of(List<IncidentTags> incidents) {
        List<Task> tasks = new ArrayList<>();
        incidents.forEach(incident -> tasks.addAll(sides(incident)));
        incidents.forEach(incident -> tasks.addAll(tests(incident)));
        incidents.forEach(incident -> tasks.addAll(wrongFixes(incident)));
        return tasks;
    }

    private List<Task> sides(IncidentTags tags) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 1; i <= repeat; i++) {
            String what = repeat == 1 ? "three sides" : "three sides, " + i + " of " + repeat;
            String folder = tags.id() + "-" + i;
            tasks.add(new Task(tags.id(), what, true, () -> sides(tags, folder)));
        }
        return tasks;
    }

    private String sides(IncidentTags tags, String folder) throws Exception {
        Replays replays = new Replays(repository, tags, progress);
        return run(
                replays, List.of(replays.versions().incident(), replays.versions().fix()), folder);
    }

    private String run(Replays replays, List<Version> sides, String folder) throws Exception {
        Path place = runs.resolve(folder);
        lab.build.Folders.delete(place);
        Replay replay = replays.run(sides, place, Replays.Look.NONE);
        lab.report.ReplayFile.write(replay, place.resolve("replay.json"));
        return replay.proven() ? null : replay.conclusion();
    }

    private List<Task> tests(IncidentTags tags) {
        return List.of(
                new Task(
                        tags.id(),
                        "regression test is red without the fix",
                        false,
                        () -> regressionIsRed(tags)),
                new Task(
                        tags.id(),
                        "tests at the incident",
                        false,
                        () -> passAt(tags.incidentCommit())),
                new Task(tags.id(), "tests at the fix", false, () -> passAt(tags.fixCommit())));
    }

    /// The fix's tests over the incident's code.
    private String regressionIsRed(IncidentTags tags) throws IOException {
        Worktree overlaid =
                Worktrees.of(repository)
                        .overlaid(tags.incidentCommit(), tags.fixCommit(), "src/*/src/test/**");
        return tests.failsByAssertion(overlaid, tags.test());
    }

    private String passAt(String commit) throws IOException {
        return tests.allPass(Worktrees.of(repository).at(commit));
    }

    private List<Task> wrongFixes(IncidentTags tags) {
        List<Task> tasks = new ArrayList<>();
        for (WrongFix wrong : new Replays(repository, tags, progress).wrongFixes()) {
            for (int i = 1; i <= Math.min(repeat, 3); i++) {
                String times = repeat == 1 ? "" : ", " + i + " of " + Math.min(repeat, 3);
                tasks.add(
                        new Task(
                                tags.id(),
                                "wrong fix " + wrong.name() + times,
                                false,
                                () -> wrongFix(tags, wrong)));
            }
            tasks.add(
                    new Task(
                            tags.id(),
                            "tests with wrong fix " + wrong.name(),
                            false,
                            () -> testsPassWith(tags, wrong)));
        }
        return tasks;
    }

    private String wrongFix(IncidentTags tags, WrongFix wrong) throws Exception {
        Replays replays = new Replays(repository, tags, progress);
        boolean known =
                replays.incident().signals().stream()
                                .anyMatch(s -> s.name().equals(wrong.stillRed()))
                        || replays.incident().checks().stream()
                                .anyMatch(c -> c.name().equals(wrong.stillRed()));
        if (!known) {
            return "its Still-red names no signal or check: " + wrong.stillRed();
        }
        return run(
                replays, List.of(replays.versions().wrong(wrong)), tags.id() + "-" + wrong.name());
    }

    private String testsPassWith(IncidentTags tags, WrongFix wrong) throws IOException {
        return tests.allPass(new Replays(repository, tags, progress).versions().patched(wrong));
    }
}
