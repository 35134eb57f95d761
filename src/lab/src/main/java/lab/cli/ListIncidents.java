package lab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import lab.history.IncidentTags;
import lab.ui.Columns;
import lab.ui.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `./lab list`: the incidents with their symptoms. The cause is not told.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Show the incidents: stage, name, what users see, when it was proven.")
public final class ListIncidents implements Callable<Integer> {

    @ParentCommand private Lab lab;

    @Option(names = "--json", description = "For machines.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<IncidentTags> incidents = lab.course().incidents();
        Proofs proofs = Proofs.of(lab.repository());
        if (json) {
            lab.out().println(asJson(incidents, proofs));
        } else if (incidents.isEmpty()) {
            lab.out().println("The course has no incident yet.");
        } else {
            lab.out().print(asTable(incidents, proofs));
            lab.out().println();
            lab.out().println("./lab show " + incidents.getFirst().id() + " tells more.");
        }
        return 0;
    }

    private String asTable(List<IncidentTags> incidents, Proofs proofs) {
        var style = lab.style();
        Columns table = new Columns(Terminal.columns());
        table.row(
                style.dim("stage"),
                style.dim("incident"),
                style.dim("proven"),
                style.dim("what users see"));
        for (IncidentTags incident : incidents) {
            table.row(
                    Integer.toString(incident.stage()),
                    style.strong(incident.id()),
                    proofs.of(incident.id()).map(Proofs.Proof::shown).orElse("not yet"),
                    Pages.symptom(lab.repository(), incident));
        }
        return table.text();
    }

    private String asJson(List<IncidentTags> incidents, Proofs proofs) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode all = mapper.createArrayNode();
        for (IncidentTags incident : incidents) {
            var one = all.addObject();
            one.put("stage", incident.stage());
            one.put("id", incident.id());
            one.put("symptom", Pages.symptom(lab.repository(), incident));
            one.put("incidentTag", incident.incidentTag());
            one.put("incidentCommit", incident.incidentCommit());
            one.put("fixTag", incident.fixTag());
            one.put("fixCommit", incident.fixCommit());
            one.put("proven", proofs.of(incident.id()).map(Proofs.Proof::date).orElse(null));
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
