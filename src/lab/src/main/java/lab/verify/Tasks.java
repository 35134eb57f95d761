package lab.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import lab.build.Builds;
import lab.history.Course;
import lab.history.IncidentTags;
import lab.history.Repository;
import lab.ui.Progress;
import lab.verify.Task.Outcome;
import lab.verify.Task.State;

/// What a verification works through, and where its results are kept: `.lab/proofs.json`, by
/// incident.
public final class Tasks {
    private final Repository repository;
    private final Course course;
    private final Progress progress;
    private final int repeat;

    public Tasks(Repository repository, Course course, Progress progress, int repeat) {
        this.repository = repository;
        this.course = course;
        this.progress = progress;
        this.repeat = repeat;
    }

    public List<IncidentTags> allIncidents() {
        return new Incidents(repository, course, progress).all();
    }

    /// @param since an edition's number; null for the edition before
    public List<IncidentTags> changedIncidents(Integer since) {
        return new Incidents(repository, course, progress).changed(since);
    }

    /// Whether the lab or the platform changed since then, which may break any proof.
    public boolean toolsChanged(Integer since) {
        return new Incidents(repository, course, progress).toolsChanged(since);
    }

    public List<Task> of(List<IncidentTags> incidents) {
        return new Plan(repository, progress, repeat).of(incidents);
    }

    /// Keeps how often the three sides of each incident were proven; other incidents' entries stay.
    public void remember(List<IncidentTags> incidents, List<Outcome> outcomes) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path file = repository.labFolder().resolve("proofs.json");
        ObjectNode proofs =
                Files.exists(file)
                        ? (ObjectNode) json.readTree(file.toFile())
                        : json.createObjectNode();
        Builds builds = Builds.of(repository, progress);
        for (IncidentTags incident : incidents) {
            List<Outcome> sides =
                    outcomes.stream()
                            .filter(o -> o.task().required() && o.state() != State.NOT_RUN)
                            .filter(o -> o.task().incident().equals(incident.id()))
                            .toList();
            long proven = sides.stream().filter(o -> o.state() == State.OK).count();
            if (!sides.isEmpty()) {
                proofs.putObject(incident.id())
                        .put("date", LocalDate.now(ZoneOffset.UTC).toString())
                        .put("times", proven + " of " + sides.size())
                        .put("fingerprint", Fingerprint.of(repository, builds, incident));
            }
        }
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), proofs);
    }
}
