package lab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lab.experiment.ExperimentRun;
import lab.experiment.Experiments;
import lab.ui.Columns;
import lab.ui.Failure;
import lab.ui.Nearest;
import lab.ui.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `./lab experiment`: the experiments of the checked-out tree; with a name, one of them.
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        description = "List the experiments, or run one: measure, and draw what was measured.")
public final class Experiment implements Callable<Integer> {

    @ParentCommand private Lab lab;

    @Parameters(paramLabel = "<name>", arity = "0..1", description = "One of the list.")
    private String name;

    @Option(
            names = "--published",
            description =
                    "Take the time that figures to rely on need: minutes, on a quiet machine.")
    private boolean published;

    @Option(
            names = "--page",
            description =
                    "Put chart and table onto the experiment's page: of this run with --published,"
                            + " else of the last one.")
    private boolean page;

    @Override
    public Integer call() {
        Experiments experiments = Experiments.of(lab.repository());
        if (name == null) {
            list(experiments);
            return 0;
        }
        if (!experiments.names().contains(name)) {
            List<String> near = Nearest.of(name, experiments.names());
            throw new Failure(
                    "There is no experiment '" + name + "'.",
                    near.isEmpty()
                            ? "./lab experiment lists what there is."
                            : "Did you mean " + String.join(" or ", near) + "?");
        }
        ExperimentRun run = new ExperimentRun(lab.repository(), lab.progress(), name);
        if (published || !page) {
            lab.out().println();
            lab.out().print(run.measure(published));
            lab.out().println();
            lab.out().println("chart and data  " + run.folder());
        }
        if (page) {
            Path written = run.writePage();
            lab.out().println("written         " + lab.repository().root().relativize(written));
        }
        return 0;
    }

    private void list(Experiments experiments) {
        Columns table = new Columns(Terminal.columns());
        experiments.all().forEach((one, shows) -> table.row(lab.style().strong(one), shows));
        lab.out().print(table.text());
        lab.out().println();
        lab.out().println("./lab experiment " + experiments.names().getFirst() + " runs one.");
        lab.out().println("Their pages are in docs/stages, in the folder of their stage.");
    }
}
