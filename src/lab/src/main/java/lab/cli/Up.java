package lab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lab.build.Builds;
import lab.build.Lock;
import lab.build.Program;
import lab.build.Worktree;
import lab.build.Worktrees;
import lab.history.Repository;
import lab.incident.IncidentFiles;
import lab.serve.OutsideServer;
import lab.serve.Ports;
import lab.serve.ShopServer;
import lab.ui.Columns;
import lab.ui.Failure;
import lab.up.MariaDbClient;
import lab.up.Session;
import lab.up.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import platform.MariaDb;

/// `./lab up`: runs the shop that is checked out, changes that are not committed included.
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Run the shop of the checked-out tree until Ctrl-C.")
public final class Up implements Callable<Integer> {

    private static final int PORT_MAX = 65_535;

    /// Addresses are copied, so no line is wrapped.
    private static final int UNBROKEN = 1000;

    @ParentCommand private Lab lab;

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "8080",
            description = "The shop's port; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--infra",
            description = "Everything but the shop, for quarkus:dev in another terminal.")
    private boolean infra;

    @Option(names = "--fresh", description = "With an empty database, not that of last time.")
    private boolean fresh;

    @Option(
            names = "--incident",
            paramLabel = "<incident>",
            description = "With the nodes and settings that its incident.yaml in this tree names.")
    private String incident;

    @Override
    public Integer call() {
        if (!infra) {
            refuseBadPort();
        }
        Repository repository = lab.repository();
        try (Lock lock = lock(repository)) {
            Worktree worktree = Worktrees.of(repository).ofWorkingTree();
            Setup setup = setup(worktree);
            Builds builds = Builds.of(repository, lab.progress());
            try (Session session = new Session(repository, lab.progress(), worktree, setup)) {
                run(session, setup, builds, worktree);
            }
        }
        return 0;
    }

    /// Of the tree that runs, not of the course: what is named must be there to be run.
    private Setup setup(Worktree worktree) {
        if (incident == null) {
            return Setup.USUAL;
        }
        var files = new IncidentFiles(lab.repository(), worktree.commit(), "");
        return files.find(incident)
                .map(Setup::of)
                .orElseThrow(
                        () ->
                                new Failure(
                                        "The checked-out tree has no incident called '"
                                                + incident
                                                + "'.",
                                        "It has: " + String.join(", ", files.ids())));
    }

    private void run(Session session, Setup setup, Builds builds, Worktree worktree) {
        Columns addresses = new Columns(UNBROKEN);
        boolean hasOutside = builds.has(worktree, Program.OUTSIDE);
        builds.make(worktree, programs(hasOutside));
        MariaDb database = session.database(fresh);
        OutsideServer outside = hasOutside ? session.outside(builds) : null;
        if (!infra) {
            printShop(session.shop(builds, port), setup, addresses);
        }
        if (incident != null) {
            addresses.row("settings", setup.words());
        }
        if (outside != null) {
            addresses.row("outside", outside.url() + "  payment, suppliers, shipping, mail");
        }
        addresses.row("database", MariaDbClient.inTheShop(database));
        addresses.row("diagnosis", MariaDbClient.asRoot(database));
        addresses.row("logs", session.folder().toString());
        lab.out().println();
        lab.out().print(addresses.text());
        if (infra) {
            printEnvironment(session);
        }
        lab.out().println();
        lab.out().println("Ctrl-C stops all.");
        session.announce();
        session.awaitCtrlC();
    }

    private void printShop(List<ShopServer> shop, Setup setup, Columns addresses) {
        List<String> urls = shop.stream().map(node -> node.url().toString()).toList();
        addresses.row("shop", String.join("  ", urls));
        addresses.row("API", urls.getFirst() + "/q/swagger-ui");
        addresses.row("metrics", urls.getFirst() + "/q/metrics");
        if (incident != null) {
            addresses.row("load", setup.loadCommand(urls));
        }
    }

    private Program[] programs(boolean hasOutside) {
        List<Program> programs = new ArrayList<>();
        if (!infra) {
            programs.add(Program.SHOP);
        }
        if (hasOutside) {
            programs.add(Program.OUTSIDE);
        }
        return programs.toArray(Program[]::new);
    }

    private void printEnvironment(Session session) {
        String file = lab.repository().root().relativize(session.writeEnvironment()).toString();
        lab.out().println();
        lab.out().println("In another terminal, in " + lab.repository().root() + ":");
        lab.out().println("  . " + file);
        lab.out().println("  ./mvnw -pl src/shop -am quarkus:dev");
    }

    private void refuseBadPort() {
        if (port < 1 || port > PORT_MAX) {
            throw new Failure(
                    "Port " + port + " is none: they go from 1 to " + PORT_MAX + ".",
                    "Name another: ./lab up --port 8081");
        }
        if (!Ports.isFree(port)) {
            throw new Failure(
                    "Port " + port + " is taken by another program.",
                    "Name another: ./lab up --port " + Ports.freeAfter(port));
        }
    }

    private static Lock lock(Repository repository) {
        return Lock.tryTake(repository, "up")
                .orElseThrow(
                        () ->
                                new Failure(
                                        "./lab up is already running in this clone.",
                                        "Stop it with Ctrl-C in its terminal."));
    }
}
