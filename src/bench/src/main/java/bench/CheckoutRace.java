package bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import platform.MariaDb;

/// How fast the shop checks out, against [BareCheckout], which does the same by hand.
///
/// Starts one MariaDB, one payment provider (src/outside) and the packaged shop, on free ports,
/// and ends them. The bare side runs in this process, which is to have the shop's JVM flags; while
/// the shop races, this process is its buyers. The sides take turns on the same tables, and at who
/// begins.
@Command(name = "checkout-race", mixinStandardHelpOptions = true)
final class CheckoutRace implements Callable<Integer> {
    static final String CARD = "{\"number\":\"4000123412341234\",\"holder\":\"Ada Lovelace\"}";

    private static final String KEY = "checkout-race";
    private static final long HERE = ProcessHandle.current().pid();
    private static final int BUYERS = 16;
    private static final int PRODUCTS = 2000;
    private static final int PROFILED_ROUNDS = 3;

    @Option(names = "--payment", split = ",", description = "how long one takes, in ms (0,20)")
    List<Integer> paymentMillis = List.of(0, 20);

    @Option(names = "--warm-up", description = "orders of each side before (${DEFAULT-VALUE})")
    int warmUpOrders = 30_000;

    @Option(names = "--repeats", description = "rounds of each side (${DEFAULT-VALUE})")
    int repeats = 5;

    @Option(names = "--seconds", description = "of a round (${DEFAULT-VALUE})")
    int seconds = 8;

    @Option(names = "--profile", description = "then one more round of each, with flame graphs")
    boolean profile;

    private record Side(String name, long program, List<Checkout> buyers) {}

    private Path folder;
    private Map<String, Long> servers;
    private URI provider;
    private Carts carts;

    public static void main(String[] args) {
        System.exit(new CommandLine(new CheckoutRace()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path runs = Files.createDirectories(Path.of("src/bench/target/race").toAbsolutePath());
        folder = Files.createTempDirectory(runs, "run-");
        var programs = new Programs(folder);
        int shopPort = Programs.freePort();
        int providerPort = Programs.freePort();
        provider = Programs.http(providerPort, "/");
        try (var database = MariaDb.start(MariaDb.options(folder.resolve("mariadb")));
                var outside = programs.outside(providerPort, KEY)) {
            var environment =
                    Map.of(
                            "SHOP_DB_URL", database.jdbcUrl("shop"),
                            "SHOP_DB_USER", database.user(),
                            "SHOP_DB_PASSWORD", database.password(),
                            "SHOP_PAYMENT_URL", provider.resolve("/payment").toString(),
                            "SHOP_PAYMENT_KEY", KEY,
                            "SHOP_SEED_PRODUCTS", String.valueOf(PRODUCTS));
            try (var shop = programs.shop(shopPort, environment)) {
                carts = Carts.of(database, BUYERS, PRODUCTS);
                servers = Map.of("MariaDB", database.pid(), "provider", outside.pid());
                var orders = Programs.http(shopPort, "/api/orders");
                race(
                        new Side("shop", shop.pid(), overHttp(orders)),
                        new Side("bare", HERE, byHand(environment)));
            }
        } finally {
            delete(folder.resolve("mariadb"));
        }
        return 0;
    }

    private static List<Checkout> overHttp(URI orders) {
        String body = "{\"card\":" + CARD + "}";
        return Collections.nCopies(BUYERS, cart -> Http.send("POST", orders, cart, body));
    }

    private static List<Checkout> byHand(Map<String, String> environment) throws SQLException {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var buyers = new ArrayList<Checkout>();
        for (int i = 0; i < BUYERS; i++) {
            buyers.add(new BareCheckout(http, environment));
        }
        return buyers;
    }

    private void race(Side shop, Side bare) throws Exception {
        warmUp(shop);
        warmUp(bare);
        RaceReport.statements(statements(shop), statements(bare));
        for (int millis : paymentMillis) {
            Http.send(
                    "PUT",
                    provider.resolve("/admin/services/payment"),
                    "-",
                    "{\"latency\":\"%dms\"}".formatted(millis));
            var ofShop = new ArrayList<Round>();
            var ofBare = new ArrayList<Round>();
            for (int i = 0; i < repeats; i++) {
                for (var side : i % 2 == 0 ? List.of(shop, bare) : List.of(bare, shop)) {
                    (side == shop ? ofShop : ofBare).add(round(side));
                }
            }
            String title = "%d buyers, a payment takes %d ms".formatted(BUYERS, millis);
            RaceReport.rounds(title, ofShop, ofBare);
            if (profile) {
                RaceReport.layers(profile(shop, millis), profile(bare, millis));
            }
        }
    }

    private void warmUp(Side side) throws Exception {
        for (int orders = 0; orders < warmUpOrders; ) {
            orders += round(side).orders();
        }
    }

    private Round round(Side side) throws Exception {
        Http.send("DELETE", provider.resolve("/admin/records"), "-", "");
        carts.fill(seconds);
        var pids = new HashMap<>(servers);
        pids.put("program", side.program());
        if (side.program() != HERE) {
            pids.put("buyers", HERE);
        }
        var round = Round.of(pids, side.buyers(), seconds);
        carts.check(round.orders());
        return round;
    }

    private Map<String, Double> statements(Side side) throws Exception {
        carts.forgetStatements();
        int orders = round(side).orders();
        return carts.statements(orders);
    }

    private Map<String, Double> profile(Side side, int millis) throws Exception {
        var flames = new Flames(side.program(), folder);
        flames.start();
        double cpuMicros = 0;
        for (int i = 0; i < PROFILED_ROUNDS; i++) {
            cpuMicros += round(side).cpuSeconds().get("program") * 1000 / PROFILED_ROUNDS;
        }
        return flames.stop(side.name() + "-" + millis + "ms", cpuMicros);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
