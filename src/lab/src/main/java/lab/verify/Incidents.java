package lab.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lab.build.Builds;
import lab.history.Course;
import lab.history.Edition;
import lab.history.Editions;
import lab.history.IncidentTags;
import lab.history.Repository;
import lab.ui.Failure;
import lab.ui.Progress;

/// Which incidents a verification is about.
final class Incidents {
    private final Repository repository;
    private final Course course;
    private final Progress progress;

    Incidents(Repository repository, Course course, Progress progress) {
        this.repository = repository;
        this.course = course;
        this.progress = progress;
    }

    List<IncidentTags> all() {
        return course.incidents().stream().filter(IncidentTags::hasFix).toList();
    }

    /// Those whose fingerprint differs from an earlier edition's, or that it did not have.
    ///
    /// @param since an edition's number; null for the one that was published before
    List<IncidentTags> changed(Integer since) {
        Optional<Edition> base = base(since);
        if (base.isEmpty()) {
            return all();
        }
        Course before = Course.of(repository, base.get());
        Builds builds = Builds.of(repository, progress);
        List<IncidentTags> changed = new ArrayList<>();
        for (IncidentTags now : all()) {
            boolean same =
                    before.incidents().stream()
                            .filter(then -> then.id().equals(now.id()) && then.hasFix())
                            .anyMatch(then -> sameRun(builds, then, now));
            if (!same) {
                changed.add(now);
            }
        }
        return changed;
    }

    /// Whether what runs a proof changed since an earlier edition: the lab, or the servers that it
    /// starts. No fingerprint holds them, or each change there would re-prove everything.
    ///
    /// @param since as in [#changed]
    boolean toolsChanged(Integer since) {
        return base(since)
                .map(edition -> !tools(edition.tip()).equals(tools(course.tip())))
                .orElse(true);
    }

    private String tools(String commit) {
        return repository.git("ls-tree", "--full-tree", commit, "--", "src/lab", "src/platform");
    }

    private boolean sameRun(Builds builds, IncidentTags then, IncidentTags now) {
        return Fingerprint.of(repository, builds, then)
                .equals(Fingerprint.of(repository, builds, now));
    }

    private Optional<Edition> base(Integer since) {
        List<Edition> newestFirst = Editions.of(repository).newestFirst();
        if (since != null) {
            return Optional.of(
                    newestFirst.stream()
                            .filter(edition -> edition.number() == since)
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new Failure(
                                                    "There is no edition " + since + ".",
                                                    "git log --first-parent main lists them.")));
        }
        return newestFirst.stream()
                .filter(edition -> !edition.tip().equals(course.tip()))
                .findFirst();
    }
}
