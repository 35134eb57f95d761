package lab.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.ui.Failure;

/// The line of commits that is taught, with the tags and incidents on it.
public final class Course {

    private static final Pattern INCIDENT = Pattern.compile("stage-(\\d+)-(.+)-incident");

    private final String tip;
    private final int edition;
    private final List<Step> steps;

    private Course(String tip, int edition, List<Step> steps) {
        this.tip = tip;
        this.edition = edition;
        this.steps = steps;
    }

    /// One tagged commit.
    private record Step(String commit, String tag, String test, String lesson) {}

    /// The course of the newest edition, or HEAD where it continues that course in a straight line
    /// or nothing has been published yet.
    public static Course of(Repository repository) {
        refuseShallow(repository);
        Optional<Edition> newest = Editions.of(repository).newest();
        if (newest.isEmpty()) {
            return read(repository, head(repository), 0);
        }
        String tip = newest.get().tip();
        String head = head(repository);
        boolean beyond = !head.equals(tip) && continues(repository, head, tip);
        return beyond ? read(repository, head, 0) : read(repository, tip, newest.get().number());
    }

    /// The course that ends at a commit of the caller's choice; an edition means its course.
    public static Course of(Repository repository, String rev) {
        refuseShallow(repository);
        String commit =
                repository
                        .commit(rev)
                        .orElseThrow(
                                () ->
                                        new Failure(
                                                "There is no commit called " + rev + ".",
                                                "See git log --oneline, or git fetch first."));
        return Editions.of(repository).newestFirst().stream()
                .filter(e -> e.commit().equals(commit) || e.tip().equals(commit))
                .findFirst()
                .map(e -> of(repository, e))
                .orElseGet(() -> read(repository, commit, 0));
    }

    public static Course of(Repository repository, Edition edition) {
        return read(repository, edition.tip(), edition.number());
    }

    /// Full hash of the last commit.
    public String tip() {
        return tip;
    }

    /// The edition that published this course; 0 if none did.
    public int edition() {
        return edition;
    }

    /// In the order of the course.
    public List<Tag> tags() {
        return steps.stream().map(s -> new Tag(s.tag, s.commit, edition)).toList();
    }

    /// In the order of the course.
    public List<IncidentTags> incidents() {
        Map<String, Step> byTag = new LinkedHashMap<>();
        steps.forEach(step -> byTag.put(step.tag, step));
        List<IncidentTags> incidents = new ArrayList<>();
        for (Step step : steps) {
            Matcher name = INCIDENT.matcher(step.tag);
            if (name.matches()) {
                String id = name.group(2);
                int stage = Integer.parseInt(name.group(1));
                Step fix = byTag.get("stage-" + stage + "-" + id + "-fix");
                incidents.add(
                        new IncidentTags(
                                id,
                                stage,
                                step.tag,
                                step.commit,
                                fix == null ? null : fix.tag,
                                fix == null ? null : fix.commit,
                                fix == null ? null : fix.test,
                                fix == null ? null : fix.lesson));
            }
        }
        return List.copyOf(incidents);
    }

    /// @throws UnknownIncident with the nearest names
    public IncidentTags incident(String id) {
        return incidents().stream()
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownIncident(id, ids()));
    }

    private List<String> ids() {
        return incidents().stream().map(IncidentTags::id).toList();
    }

    private static Course read(Repository repository, String tip, int edition) {
        String format = "--format=%H%x1f" + trailer("Tag") + trailer("Test") + trailer("Lesson");
        String log = repository.git("log", "--first-parent", "--reverse", format, tip);
        List<Step> steps = new ArrayList<>();
        for (String line : log.split("\n")) {
            String[] fields = line.split("\u001f", -1);
            for (String tag : fields[1].split("\u001e")) {
                if (!tag.isBlank()) {
                    steps.add(new Step(fields[0], tag.strip(), fields[2], fields[3]));
                }
            }
        }
        return new Course(tip, edition, List.copyOf(steps));
    }

    private static String trailer(String key) {
        return "%(trailers:key=" + key + ",valueonly=true,unfold=true,separator=%x1E)%x1f";
    }

    private static String head(Repository repository) {
        return repository
                .commit("HEAD")
                .orElseThrow(
                        () ->
                                new Failure(
                                        "This repository has no commit yet.",
                                        "Get the course with git clone."));
    }

    /// A merge on the way means somebody's own main, not the course.
    private static boolean continues(Repository repository, String head, String tip) {
        return repository.isAncestor(tip, head)
                && repository.git("rev-list", "--merges", "-1", tip + ".." + head).isEmpty();
    }

    /// @throws Failure that says how to deepen the clone, if it is shallow
    public static void refuseShallow(Repository repository) {
        if (repository.isShallow()) {
            throw new Failure(
                    "This clone is shallow: the commits of the course are not in it.",
                    "Deepen it: git fetch --unshallow");
        }
    }
}
