package lab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import lab.doctor.Checks;
import lab.doctor.Finding;
import lab.ui.Columns;
import lab.ui.Style;
import lab.ui.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `./lab doctor`: whether this machine can replay incidents, and what to do where it cannot.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Check this machine: JDK, memory, disk, git history, optional tools.")
public final class Doctor implements Callable<Integer> {

    @ParentCommand private Lab lab;

    @Override
    public Integer call() {
        List<Finding> findings = new Checks(lab.repository()).all();
        Style style = lab.style();
        Columns table = new Columns(Terminal.columns());
        for (Finding finding : findings) {
            table.row(sign(finding, style), finding.subject(), finding.found());
            if (!finding.remedy().isEmpty()) {
                table.row("", "", finding.remedy());
            }
        }
        lab.out().print(table.text());
        boolean ready = findings.stream().noneMatch(f -> f.state() == Finding.State.BAD);
        lab.out().println();
        lab.out().println(ready ? "Ready: ./lab list" : "Not ready: see the lines marked bad.");
        return ready ? 0 : 1;
    }

    private static String sign(Finding finding, Style style) {
        return switch (finding.state()) {
            case GOOD -> style.good("ok");
            case OPTIONAL -> style.dim("none");
            case DOUBTFUL -> style.doubtful("hm");
            case BAD -> style.bad("bad");
        };
    }
}
