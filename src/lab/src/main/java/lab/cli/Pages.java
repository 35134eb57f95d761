package lab.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Optional;
import lab.history.IncidentTags;
import lab.history.Repository;

/// What an incident's folder says of it. At the incident's tag nothing tells the cause.
final class Pages {

    private Pages() {}

    /// One line: `page` in incident.yaml.
    static String symptom(Repository repository, IncidentTags incident) {
        return file(repository, incident, "incident.yaml")
                .map(Pages::page)
                .orElse("(it has no incident.yaml)");
    }

    /// README.md as it was written.
    static Optional<String> page(Repository repository, IncidentTags incident) {
        return file(repository, incident, "README.md");
    }

    /// Three, from the resource to the architecture; they come with the fix.
    static Optional<String> hints(Repository repository, IncidentTags incident) {
        return repository.file(
                incident.fixCommit(), "docs/incidents/" + incident.id() + "/hints.md");
    }

    private static Optional<String> file(Repository repository, IncidentTags at, String name) {
        return repository.file(at.incidentCommit(), "docs/incidents/" + at.id() + "/" + name);
    }

    private static String page(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml).path("page").asText("(it has no page line)");
        } catch (JsonProcessingException broken) {
            return "(its incident.yaml cannot be read: " + broken.getOriginalMessage() + ")";
        }
    }
}
