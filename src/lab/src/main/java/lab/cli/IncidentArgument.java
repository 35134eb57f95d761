package lab.cli;

import lab.history.IncidentTags;
import picocli.CommandLine.Parameters;

/// The one argument that most commands take.
public final class IncidentArgument {

    @Parameters(paramLabel = "<incident>", description = "Its name, as ./lab list shows it.")
    private String id;

    /// @throws lab.history.UnknownIncident with the nearest names
    public IncidentTags in(Lab lab) {
        return lab.course().incident(id);
    }
}
