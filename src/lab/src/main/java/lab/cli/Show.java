package lab.cli;

import java.util.concurrent.Callable;
import lab.history.IncidentTags;
import lab.ui.Columns;
import lab.ui.Style;
import lab.ui.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `./lab show <id>`: what is known while the incident goes on.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show an incident's page: the symptom, not the cause.")
public final class Show implements Callable<Integer> {

    @ParentCommand private Lab lab;
    @Mixin private IncidentArgument argument;

    @Override
    public Integer call() {
        IncidentTags incident = argument.in(lab);
        String symptom = Pages.symptom(lab.repository(), incident);
        String page =
                Pages.page(lab.repository(), incident)
                        .orElse("# " + incident.id() + "\n\n" + symptom + "\n");
        lab.out().println(headingsStrong(page.strip(), lab.style()));
        lab.out().println();
        lab.out()
                .print(
                        new Columns(Terminal.columns())
                                .row("./lab replay " + incident.id(), "see it, and the proof")
                                .row("./lab start " + incident.id(), "mend it yourself")
                                .row("./lab diff " + incident.id(), "the answer")
                                .text());
        return 0;
    }

    static String headingsStrong(String markdown, Style style) {
        StringBuilder text = new StringBuilder();
        for (String line : markdown.lines().toList()) {
            text.append(line.startsWith("#") ? style.strong(line) : line).append('\n');
        }
        return text.toString().stripTrailing();
    }
}
