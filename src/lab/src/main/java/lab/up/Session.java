package lab.up;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lab.build.Builds;
import lab.build.Folders;
import lab.build.Worktree;
import lab.history.Repository;
import lab.serve.OutsideServer;
import lab.serve.Ports;
import lab.serve.Ready;
import lab.serve.ShopServer;
import lab.ui.CtrlC;
import lab.ui.Failure;
import lab.ui.Progress;
import platform.MariaDb;

/// One run of `./lab up`: starts servers one by one, watches them, stops all in the opposite order.
///
/// The database is kept from one run to the next as long as the migrations are the same: orders are
/// still there, and the catalogue need not be made again.
public final class Session implements AutoCloseable {

    private static final Duration SHOP_START_MAX = Duration.ofSeconds(120);
    private static final int WATCH_MILLIS = 300;
    private static final String MIGRATIONS = "src/shop/src/main/resources/db/migration";

    private final Repository repository;
    private final Progress progress;
    private final Worktree worktree;
    private final Setup setup;
    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final List<Ready> watched = new ArrayList<>();
    private final List<Ready> nodes = new ArrayList<>();
    private final Map<String, Long> processes = new LinkedHashMap<>();
    private URI outsideUrl;

    /// @param worktree what to run
    /// @param setup how
    public Session(Repository repository, Progress progress, Worktree worktree, Setup setup) {
        this.repository = repository;
        this.progress = progress;
        this.worktree = worktree;
        this.setup = setup;
        this.folder = repository.labFolder("up");
        environment.putAll(setup.ofTheShop());
    }

    /// Where logs are.
    public Path folder() {
        return folder;
    }

    /// Writes a file for a shell that is to run the shop: how to find all that was started so far,
    /// and the JDK.
    public Path writeEnvironment() {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put("JAVA_HOME", System.getProperty("java.home"));
        List<String> lines = new ArrayList<>();
        all.forEach((name, value) -> lines.add("export " + name + "='" + value + "'"));
        Path file = folder.resolve("env");
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new Failure(file + " cannot be written: " + e, "Is the disk full? df -h .", e);
        }
    }

    /// @param fresh whether to forget what was in it
    public MariaDb database(boolean fresh) {
        Path kept = folder.resolve("mariadb-" + migrations());
        Folders.inside(folder, "mariadb-").stream()
                .filter(each -> fresh || !each.equals(kept))
                .forEach(Folders::delete);
        MariaDb database =
                progress.during("starting MariaDB", () -> MariaDb.start(MariaDb.options(kept)));
        started.push(database);
        processes.put("database", database.pid());
        environment.put("SHOP_DB_URL", database.jdbcUrl("shop"));
        environment.put("SHOP_DB_USER", database.user());
        environment.put("SHOP_DB_PASSWORD", database.password());
        return database;
    }

    public OutsideServer outside(Builds builds) {
        Path jar = builds.outside(worktree);
        int port = Ports.freeOrAny(OutsideServer.USUAL_PORT);
        OutsideServer outside =
                progress.during(
                        "starting the world outside",
                        () -> OutsideServer.start(jar, folder, port, setup.ofTheWorldOutside()));
        started.push(outside);
        watched.add(outside.ready());
        outsideUrl = outside.url();
        environment.putAll(outside.forTheShop());
        return outside;
    }

    /// All its nodes, one after the other: the first of them makes the catalogue, which takes a
    /// while.
    ///
    /// @param port of the first; the others take the next that are free
    public List<ShopServer> shop(Builds builds, int port) {
        List<ShopServer> shop = new ArrayList<>();
        int next = port;
        for (int node = 1; node <= setup.nodes(); node++) {
            String name = setup.nodes() == 1 ? "shop" : "shop-" + node;
            shop.add(node(name, builds, next));
            processes.put("shop-" + node, shop.getLast().pid());
            next = Ports.freeAfter(next);
        }
        return shop;
    }

    private ShopServer node(String name, Builds builds, int port) {
        Path options = worktree.path().resolve("src/shop/jvm.options");
        var how = new ShopServer.Options(name, builds.shop(worktree), options, port);
        return progress.during(
                "starting " + name,
                () -> {
                    ShopServer shop = ShopServer.start(how, folder, environment);
                    started.push(shop);
                    watched.add(shop.ready());
                    nodes.add(shop.ready());
                    shop.awaitReady(SHOP_START_MAX);
                    return shop;
                });
    }

    /// Lets other commands find what was started so far, until it is closed.
    public void announce() {
        RunningSession.ofThisProcess(outsideUrl, processes).write(folder);
    }

    /// Returns when Ctrl-C is pressed.
    ///
    /// @throws Failure if a server ends by itself, unless it is a node and others are left
    public void awaitCtrlC() {
        while (!CtrlC.within(WATCH_MILLIS)) {
            watched.stream().filter(server -> !server.isAlive()).findFirst().ifPresent(this::miss);
        }
        progress.note("Stopping.");
    }

    private void miss(Ready server) {
        boolean isNode = nodes.remove(server);
        if (!isNode || nodes.isEmpty()) {
            throw server.ended();
        }
        watched.remove(server);
        progress.note(server.name() + " has ended; the others go on.");
    }

    @Override
    public void close() {
        RunningSession.remove(folder);
        while (!started.isEmpty()) {
            stop(started.pop());
        }
    }

    private static void stop(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new Failure("A server cannot be stopped: " + e, "See ps -f for it.", e);
        }
    }

    /// Git's hash of the migrations in what runs.
    private String migrations() {
        return repository
                .hash(worktree.commit() + ":" + MIGRATIONS)
                .map(hash -> hash.substring(0, 12))
                .orElse("none");
    }
}
