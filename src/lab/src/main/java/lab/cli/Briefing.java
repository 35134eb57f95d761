package lab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody on call is told: the page of an incident and, when asked for, its hints, from the
/// resource to the architecture.
final class Briefing {
    private final String page;
    private final List<String> hints;
    private int given;

    private Briefing(String page, List<String> hints) {
        this.page = page;
        this.hints = hints;
    }

    /// @param page the incident's README.md; its title and what comes from `## Begin` on, with the
    ///     commands, are left out
    /// @param hints its hints.md, a section each
    /// @param id does not appear in the page, as it names the cause more often than not
    static Briefing of(String page, String hints, String id) {
        int begin = page.indexOf("\n## Begin");
        String body = begin < 0 ? page : page.substring(0, begin);
        String untitled = body.startsWith("# ") ? body.substring(body.indexOf('\n') + 1) : body;
        return new Briefing(untitled.replace(id, "…").strip(), sections(hints));
    }

    private static List<String> sections(String markdown) {
        List<String> sections = new ArrayList<>();
        for (String part : markdown.split("(?m)^## ")) {
            sections.add(part.strip());
        }
        return sections.subList(1, sections.size());
    }

    String page() {
        return page;
    }

    /// Empty when all have been given.
    Optional<String> nextHint() {
        return given == hints.size() ? Optional.empty() : Optional.of(hints.get(given++));
    }
}
