package lab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import lab.fault.Running;
import lab.measure.Probes.Node;
import lab.ui.Failure;
import platform.Child;
import platform.MariaDb;

/// Everything that one side runs on: the database, the world outside, the shop's nodes. Starts in
/// parallel, and is gone when closed.
final class Rig implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Map<String, String> secrets = Map.of("SHOP_PAYMENT_KEY", newSecret());
    private final List<Child> children = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private MariaDb database;
    private boolean ownsDatabase = true;
    private URI outside;

    private Rig(Path folder) {
        this.folder = folder;
    }

    /// Starts everything; [#awaitReady] waits for the shop.
    ///
    /// @param settings environment of the shop (`SHOP_…`) and of the world outside (`OUTSIDE_…`)
    static Rig launch(Version version, int nodes, Map<String, String> settings, Path folder) {
        Rig rig = new Rig(folder);
        try {
            var database =
                    CompletableFuture.runAsync(() -> rig.startDatabase(version.databaseTemplate()));
            var outside =
                    CompletableFuture.runAsync(
                            () ->
                                    rig.startOutside(
                                            version.outside(), version.outsideOptions(), settings));
            CompletableFuture.allOf(database, outside).join();
            rig.startShop(version, nodes, settings);
            return rig;
        } catch (CompletionException e) {
            rig.close();
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        } catch (RuntimeException e) {
            rig.close();
            throw e;
        } catch (IOException e) {
            rig.close();
            throw new UncheckedIOException(e);
        }
    }

    /// Starts one node on `database` until it is ready, so that it migrates and seeds it, and stops
    /// it again.
    static void seed(Version version, MariaDb database, Path folder) {
        try (Rig rig = new Rig(folder)) {
            rig.database = database;
            rig.ownsDatabase = false;
            rig.outside = URI.create("http://127.0.0.1:9");
            rig.startShop(version, 1, Map.of());
            rig.awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startDatabase(Path template) {
        var options = MariaDb.options(folder.resolve("mariadb"));
        database = MariaDb.start(template == null ? options : options.fromTemplate(template));
    }

    private void startOutside(Path jar, Path options, Map<String, String> settings) {
        Path portFile = folder.resolve("outside.port");
        Map<String, String> env = only("OUTSIDE_", settings);
        env.put("OUTSIDE_PAYMENT_KEY", secrets.get("SHOP_PAYMENT_KEY"));
        Child child =
                Child.start(
                        Child.spec(
                                        "outside",
                                        java(),
                                        "@" + options,
                                        "-jar",
                                        jar.toString(),
                                        "--port",
                                        "0",
                                        "--port-file",
                                        portFile.toString())
                                .env(env)
                                .log(folder.resolve("outside.log")));
        add(child);
        await(child, () -> Files.exists(portFile) && !Files.readString(portFile).isBlank());
        try {
            outside = URI.create("http://127.0.0.1:" + Files.readString(portFile).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startShop(Version version, int count, Map<String, String> settings)
            throws IOException {
        for (int i = 1; i <= count; i++) {
            String name = "shop-" + i;
            int port = freePort();
            Map<String, String> env = only("SHOP_", settings);
            env.putAll(secrets);
            env.put("QUARKUS_HTTP_HOST", "127.0.0.1");
            env.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            env.put("SHOP_DB_URL", database.jdbcUrl("shop"));
            env.put("SHOP_DB_USER", database.user());
            env.put("SHOP_DB_PASSWORD", database.password());
            env.put("SHOP_PAYMENT_URL", outside + "/payment");
            env.put("SHOP_SUPPLIERS_URL", outside + "/suppliers");
            env.put("SHOP_MAIL_URL", outside + "/mail");
            Child child =
                    Child.start(
                            Child.spec(
                                            name,
                                            java(),
                                            "@" + version.jvmOptions(),
                                            "-jar",
                                            version.shop().resolve("quarkus-run.jar").toString())
                                    .env(env)
                                    .log(folder.resolve(name + ".log")));
            add(child);
            nodes.add(new Node(name, child.pid(), URI.create("http://127.0.0.1:" + port)));
        }
    }

    void awaitReady() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < nodes.size(); i++) {
                URI ready = nodes.get(i).address().resolve("/q/health/ready");
                await(
                        children.get(children.size() - nodes.size() + i),
                        () -> answers200(http, ready));
            }
        }
    }

    private static boolean answers200(HttpClient http, URI address) throws IOException {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Child child, Condition condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                if (condition.holds()) {
                    return;
                }
            } catch (IOException notYet) {
                // Refused until it listens; the deadline decides.
            }
            if (!child.alive() || Instant.now().isAfter(deadline)) {
                throw new Failure(
                        child.name() + " did not become ready:\n" + child.lastLines(15),
                        "the whole log is " + child.log());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted", "");
            }
        }
    }

    private synchronized void add(Child child) {
        children.add(child);
    }

    private static Map<String, String> only(String prefix, Map<String, String> settings) {
        Map<String, String> picked = new LinkedHashMap<>(settings);
        picked.keySet().removeIf(name -> !name.startsWith(prefix));
        return picked;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String newSecret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    MariaDb database() {
        return database;
    }

    URI outside() {
        return outside;
    }

    /// What a fault can befall.
    Running running() {
        Map<String, Long> processes = new LinkedHashMap<>();
        nodes.forEach(node -> processes.put(node.name(), node.pid()));
        processes.put("database", database.pid());
        return new Running(outside, processes);
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    List<Path> logs() {
        return nodes.stream().map(node -> folder.resolve(node.name() + ".log")).toList();
    }

    /// Generated settings by name.
    Map<String, String> secrets() {
        return secrets;
    }

    @Override
    public void close() {
        List<Child> running;
        synchronized (this) {
            running = List.copyOf(children);
        }
        running.parallelStream().forEach(Child::close);
        if (database != null && ownsDatabase) {
            database.close();
        }
    }
}
